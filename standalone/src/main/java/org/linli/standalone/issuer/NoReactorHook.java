package org.linli.standalone.issuer;

import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;

/**
 * Keeps Spring Security's servlet side from hooking into every Reactor operator of the JVM. The hook serves web clients that
 * call out of servlets; the issuer has none, and the services beside it would pay for it with most of their time.
 */
final class NoReactorHook implements BeanDefinitionRegistryPostProcessor {

    private static final String REGISTRAR = "securityReactorContextSubscriberRegistrar";

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        if (registry.containsBeanDefinition(REGISTRAR)) {
            registry.removeBeanDefinition(REGISTRAR);
        }
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        // nothing to change there
    }
}
