package org.xinglin.fhirserver.storage;

import ca.uhn.fhir.context.FhirVersionEnum;
import java.util.Set;
import org.hl7.fhir.r4.model.ResourceType;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.xinglin.fhirserver.conformance.ServerContract;

/**
 * Takes the storage beans of resource types that the contract does not list out of the context before they are made:
 * they could never be called, and they cost a good part of the start-up time.
 */
final class UnexposedTypes implements BeanDefinitionRegistryPostProcessor {

    private static final String VERSION = FhirVersionEnum.R4.name();

    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        // A list of all storage beans that nobody asks for, and that would make each of them.
        remove(registry, "myResourceDaos" + VERSION);
        Set<String> exposed = ServerContract.readTypes();
        for (ResourceType type : ResourceType.values()) {
            if (!exposed.contains(type.name())) {
                remove(registry, "my" + type.name() + "Dao" + VERSION);
                remove(registry, "my" + type.name() + "Rp" + VERSION);
            }
        }
    }

    private static void remove(BeanDefinitionRegistry registry, String name) {
        if (registry.containsBeanDefinition(name)) {
            registry.removeBeanDefinition(name);
        }
    }
}
