package org.linli.request.hotline;

/** By which way a resident reached the hotline (诉求来源). */
enum SourceChannel {
    PHONE,
    WECHAT,
    APP,
    WEB,
    MAIL,
    SMS,
    MEDIA,
    OTHER
}
