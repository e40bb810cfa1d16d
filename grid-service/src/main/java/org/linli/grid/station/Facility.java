package org.linli.grid.station;

/** What a station offers. */
enum Facility {
    /** 政务窗口. */
    SERVICE_COUNTER,
    /** 休息区. */
    REST_AREA,
    /** 饮水. */
    DRINKING_WATER,
    /** 热饭. */
    MICROWAVE,
    /** 充电. */
    CHARGING,
    /** 卫生间. */
    TOILET,
    /** 母婴室. */
    NURSING_ROOM,
    /** 无障碍设施. */
    STEP_FREE_ACCESS,
    /** 医药箱. */
    FIRST_AID,
    /** 自动体外除颤器. */
    DEFIBRILLATOR,
    /** 图书阅览. */
    READING_ROOM,
    /** 议事室. */
    MEETING_ROOM,
    /** 老年食堂. */
    SENIORS_CANTEEN,
    /** 儿童活动. */
    CHILDREN_ROOM
}
