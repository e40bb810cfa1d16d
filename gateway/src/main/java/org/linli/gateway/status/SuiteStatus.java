package org.linli.gateway.status;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Whether the suite is ready.
 *
 * @param status {@code UP} when every service is, {@code DOWN} when none is, otherwise {@code DEGRADED}
 * @param services {@code UP} or {@code DOWN} by name, the gateway included
 */
record SuiteStatus(String status, Map<String, String> services) {

    static final String UP = "UP";
    static final String DOWN = "DOWN";

    /** @param services those behind the gateway */
    static SuiteStatus of(Map<String, String> services) {
        var all = new LinkedHashMap<String, String>();
        all.put("gateway", UP);
        all.putAll(services);
        return new SuiteStatus(verdict(services), all);
    }

    boolean isUp() {
        return status.equals(UP);
    }

    private static String verdict(Map<String, String> services) {
        if (!services.containsValue(DOWN)) {
            return UP;
        }
        return services.containsValue(UP) ? "DEGRADED" : DOWN;
    }
}
