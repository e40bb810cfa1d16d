package org.linli.photo;

import static org.linli.kit.store.Indexes.ascending;

import org.linli.kit.store.Indexes;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Photos: what a service imports that keeps some. GridFS creates the indexes of its own collections. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
@EnableConfigurationProperties(PhotoSettings.class)
public class PhotoKit {

    @Bean
    Indexes photoIndexes() {
        return Indexes.on(Photo.COLLECTION, ascending(Photos.UPLOAD));
    }

    @Bean
    Indexes photoUploadIndexes() {
        return Indexes.on(Uploads.COLLECTION, ascending(Uploads.TIDY_AT));
    }
}
