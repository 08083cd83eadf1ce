package org.kartei.operations;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded MariaDB lives; used while no spring.datasource.url is set.
 *
 * @param folder its data, its password and its pid file; keep it, it is the office's memory
 * @param programs where its programs are unpacked to; can be deleted at any time
 * @param bufferPool InnoDB's memory, in MariaDB's notation
 * @param args further arguments for mariadbd
 */
@ConfigurationProperties("kartei.database")
record EmbeddedMariaDbProperties(
        @DefaultValue("data/mariadb") Path folder,
        @DefaultValue("data/programs") Path programs,
        @DefaultValue("512M") String bufferPool,
        @DefaultValue List<String> args) {}
