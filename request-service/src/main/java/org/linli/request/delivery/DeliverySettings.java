package org.linli.request.delivery;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How deliveries are carried out.
 *
 * @param batch orders of one receiver that are looked for at once
 * @param atOnce calls of one receiver at the same time, each about another order
 * @param rounds batches before a receiver is looked at anew
 * @param lease for which an order's messages are one replica's; longer than a call may take
 */
@ConfigurationProperties("linli.delivery")
record DeliverySettings(
        @DefaultValue("100") int batch,
        @DefaultValue("4") int atOnce,
        @DefaultValue("50") int rounds,
        @DefaultValue("60s") Duration lease,
        @DefaultValue Patience patience) {}
