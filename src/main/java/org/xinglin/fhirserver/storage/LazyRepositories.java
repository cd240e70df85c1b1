package org.xinglin.fhirserver.storage;

import java.util.Arrays;
import java.util.Objects;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.data.envers.repository.support.EnversRevisionRepositoryFactoryBean;
import org.springframework.data.repository.Repository;

/**
 * The library's repositories are made when they are first asked for something: each of some fifty parses all its queries when it
 * is made, and most are of functions that this server does not have.
 */
final class LazyRepositories implements BeanDefinitionRegistryPostProcessor {

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        Arrays.stream(registry.getBeanDefinitionNames())
                .map(registry::getBeanDefinition)
                .filter(LazyRepositories::makesRepository)
                .forEach(repository -> {
                    repository.setLazyInit(true);
                    repository.getPropertyValues().add("lazyInit", true);
                });
        if (registry instanceof DefaultListableBeanFactory beans) {
            beans.setAutowireCandidateResolver(new AtFirstUse());
        }
    }

    private static boolean makesRepository(BeanDefinition bean) {
        return Objects.equals(bean.getBeanClassName(), EnversRevisionRepositoryFactoryBean.class.getName());
    }

    /** Whoever needs a repository gets a proxy of it. */
    private static final class AtFirstUse extends ContextAnnotationAutowireCandidateResolver {

        @Override
        protected boolean isLazy(DependencyDescriptor descriptor) {
            return Repository.class.isAssignableFrom(descriptor.getDependencyType()) || super.isLazy(descriptor);
        }
    }
}
