package org.linli.partymember.checkin;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.MediaType;

/** A token to be drawn as a QR code. */
record CheckInImageBody(
        @NotBlank @Size(max = 2_000) String token, @NotNull Format format) {

    /** What it is drawn as. */
    enum Format {
        PNG,
        SVG;

        MediaType mediaType() {
            return switch (this) {
                case PNG -> MediaType.IMAGE_PNG;
                case SVG -> MediaType.valueOf("image/svg+xml");
            };
        }
    }
}
