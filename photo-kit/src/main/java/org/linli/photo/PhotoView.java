package org.linli.photo;

import java.time.Instant;

/**
 * A photo as the API shows it; its bytes are at {@code content} and {@code thumbnail} below it.
 *
 * @param number from 1
 * @param width in pixels
 * @param size in bytes
 */
public record PhotoView(int number, String mediaType, int width, int height, int size, Instant addedAt) {

    static PhotoView of(Photo photo) {
        var full = photo.full();
        return new PhotoView(
                photo.number(), full.mediaType(), full.width(), full.height(), full.size(), photo.addedAt());
    }
}
