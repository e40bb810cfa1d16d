package org.linli.photo;

import org.linli.kit.problem.Problem;
import org.linli.kit.problem.Refusal;
import org.springframework.http.HttpStatus;

/** Why a photo is not taken in. */
abstract sealed class PhotoRefused extends Refusal {

    private PhotoRefused(String message) {
        super(message);
    }

    /** Its bytes are not those of a JPEG, PNG or WebP that can be decoded, whatever its sender calls it. */
    static final class NotAPhoto extends PhotoRefused {
        NotAPhoto() {
            super("no picture that can be read");
        }
    }

    /** It has, or claims to have, more pixels than are decoded. */
    static final class TooManyPixels extends PhotoRefused {
        private final long limit;

        TooManyPixels(long limit) {
            super("more pixels than " + limit);
            this.limit = limit;
        }
    }

    /** The form has no part named {@code photo}, or several. */
    static final class OnePhoto extends PhotoRefused {
        OnePhoto() {
            super("exactly one part named photo");
        }
    }

    /** There are as many as there may be. */
    static final class TooManyPhotos extends PhotoRefused {
        private final int limit;

        TooManyPhotos(int limit) {
            super("at most " + limit);
            this.limit = limit;
        }
    }

    /** As many as fit into memory are under way. */
    static final class Busy extends PhotoRefused {
        Busy() {
            super("too many uploads at a time");
        }
    }

    @Override
    public Problem problem() {
        return switch (this) {
            case NotAPhoto _ ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "not-a-photo",
                        "不是可读取的 JPEG、PNG 或 WebP 图片",
                        "This is no JPEG, PNG or WebP that can be read");
            case TooManyPixels many ->
                Problem.of(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "too-many-pixels",
                        "图片像素超过上限：" + many.limit,
                        "The photo has more pixels than " + many.limit);
            case OnePhoto _ ->
                Problem.malformed("photo", "须且只须有一个名为 photo 的文件", "exactly one file named photo is needed");
            case TooManyPhotos many ->
                Problem.of(
                        HttpStatus.CONFLICT,
                        "too-many-photos",
                        "最多 " + many.limit + " 张照片",
                        "At most " + many.limit + " photos are kept");
            case Busy _ ->
                Problem.of(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "service-unavailable",
                        "正在处理的照片过多，请稍后再试",
                        "Too many photos are being taken in; try again later");
        };
    }
}
