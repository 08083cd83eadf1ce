package org.kartei.operations;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * A first start without anybody at the screen; without an e-mail the set-up page asks. Later starts ignore all of it.
 *
 * @param email the first admin signs in with it
 * @param password their first password
 * @param name their name
 * @param demoCustomers how many customers the demo school gets; 0 for none
 */
@ConfigurationProperties("kartei.setup")
record SetupProperties(
        @DefaultValue("") String email,
        @DefaultValue("") String password,
        @DefaultValue("Admin") String name,
        @DefaultValue("0") int demoCustomers) {}
