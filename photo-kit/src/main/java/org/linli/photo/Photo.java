package org.linli.photo;

import java.time.Instant;
import java.util.List;
import org.linli.photo.Darkroom.Picture;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * That its subject, such as an order, has this photo. It is stored when all of its bytes are, so there is no half photo; its place
 * among the subject's photos is its key, so there is never one too many.
 *
 * @param id subject and number
 * @param subject id of what it is a photo of, as its service names it
 * @param number from 1
 * @param uploadId under which its bytes are kept
 * @param digest of what is shown, SHA-256
 * @param uploadDigest of what was sent: sent again, it is the same photo
 * @param addedBy pseudonym of who added it
 */
@Document(Photo.COLLECTION)
@TypeAlias("photo")
record Photo(
        @Id String id,
        String subject,
        int number,
        String uploadId,
        Shown full,
        Shown thumbnail,
        String uploadDigest,
        String addedBy,
        Instant addedAt) {

    static final String COLLECTION = "photos";

    /** One rendering, without its bytes. */
    record Shown(String mediaType, int width, int height, int size, String digest) {
        static Shown of(Picture picture) {
            return new Shown(
                    picture.mediaType(),
                    picture.width(),
                    picture.height(),
                    picture.bytes().length,
                    Digest.of(picture.bytes()));
        }
    }

    /** The same at the first place that these leave free. */
    Photo numbered(List<Photo> others, int most) {
        for (var free = 1; free <= most; free++) {
            var wanted = free;
            if (others.stream().noneMatch(other -> other.number == wanted)) {
                return new Photo(
                        subject + "/" + free, subject, free, uploadId, full, thumbnail, uploadDigest, addedBy, addedAt);
            }
        }
        throw new PhotoRefused.TooManyPhotos(most);
    }
}
