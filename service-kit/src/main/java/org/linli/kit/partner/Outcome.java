package org.linli.kit.partner;

import java.util.Locale;
import org.linli.kit.problem.Problem;
import org.springframework.http.HttpStatus;

/** How the check of a signed call ended. What is said of a failure is no more than a partner needs to mend it. */
enum Outcome {
    VERIFIED("签名有效", "The signature is good"),
    /** Also for a key that is unknown, or no longer or not yet good: who guesses learns nothing. */
    SIGNATURE_INVALID("签名无效", "The signature is not good"),
    SIGNATURE_EXPIRED("时间戳与服务器时间相差超过五分钟", "The timestamp is more than five minutes from the server's time"),
    NONCE_REPLAYED("该随机数已使用过", "This nonce has been used before"),
    UNKNOWN_PARTNER("未知的合作方", "No such partner"),
    TWO_CREDENTIALS("访问令牌与签名不能同时使用", "Either a token or a signature, not both");

    private final String zh;
    private final String en;

    Outcome(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Problem problem() {
        return Problem.of(HttpStatus.UNAUTHORIZED, slug(), zh, en);
    }
}
