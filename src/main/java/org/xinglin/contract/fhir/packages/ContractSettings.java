package org.xinglin.contract.fhir.packages;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param rules id of the Library with the rules of contracts: the release's, or one that the county has stored */
@ConfigurationProperties("xinglin.contract")
record ContractSettings(@DefaultValue("contract-rules") String rules) {}
