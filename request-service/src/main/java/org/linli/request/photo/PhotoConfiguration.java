package org.linli.request.photo;

import static org.linli.kit.store.Indexes.ascending;

import org.linli.kit.store.Indexes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How photos are stored; GridFS creates the indexes of its own collections. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(PhotoSettings.class)
class PhotoConfiguration {

    @Bean
    Indexes photoIndexes() {
        return Indexes.on(Photo.COLLECTION, ascending(Photos.UPLOAD));
    }

    @Bean
    Indexes photoUploadIndexes() {
        return Indexes.on(Uploads.COLLECTION, ascending(Uploads.TIDY_AT));
    }
}
