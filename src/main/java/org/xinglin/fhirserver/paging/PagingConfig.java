package org.xinglin.fhirserver.paging;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.function.SingletonSupplier;

@Configuration(proxyBeanMethods = false)
class PagingConfig {

    /** Read when a cursor is first written or read: the schema is there by then (V19__cursors.sql). */
    @Bean
    CursorSeal cursorSeal(DataSource dataSource) {
        return new CursorSeal(SingletonSupplier.of(() -> new JdbcTemplate(dataSource)
                .queryForObject("SELECT bytes FROM xinglin.secret WHERE name = 'cursor'", byte[].class)));
    }

    @Bean
    PageHook pageHook(CursorSeal seal) {
        return new PageHook(seal, PageSize.DEFAULT);
    }
}
