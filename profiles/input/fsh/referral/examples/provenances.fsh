Instance: provenance-full
InstanceOf: Provenance
Usage: #example
* target = Reference(Observation/observation-full)
* occurredDateTime = "2026-11-03T08:05:00+08:00"
* recorded = "2026-11-03T08:05:00+08:00"
* policy = "https://xinglin-fhir.github.io/ig/CodeSystem/policy-set|0.1.0"
* activity = ProvenanceActivityCodes#derivation
* agent.type = http://terminology.hl7.org/CodeSystem/provenance-participant-type#assembler "Assembler"
* agent.who = Reference(Organization/organization-county-lead)
* entity[0].role = #source
* entity[0].what = Reference(Observation/blood-pressure-full)
* entity[1].role = #source
* entity[1].what = Reference(Patient/resident-full)

Instance: provenance-minimal
InstanceOf: Provenance
Usage: #example
* target = Reference(Observation/observation-full)
* recorded = "2026-11-03T08:05:00+08:00"
* activity = ProvenanceActivityCodes#message-import
* agent.type = http://terminology.hl7.org/CodeSystem/provenance-participant-type#assembler "Assembler"
* agent.who = Reference(Organization/organization-county-lead)
* entity.role = #source
* entity.what.identifier.system = "https://his.example.org/messages"
* entity.what.identifier.value = "MSG00001"

Instance: bad-provenance-no-rules
InstanceOf: Provenance
Usage: #example
* target = Reference(Observation/observation-full)
* recorded = "2026-11-03T08:05:00+08:00"
* activity = ProvenanceActivityCodes#derivation
* agent.type = http://terminology.hl7.org/CodeSystem/provenance-participant-type#assembler "Assembler"
* agent.who = Reference(Organization/organization-county-lead)
* entity.role = #source
* entity.what = Reference(Observation/blood-pressure-full)

Instance: bad-provenance-no-message
InstanceOf: Provenance
Usage: #example
* target = Reference(Observation/observation-full)
* recorded = "2026-11-03T08:05:00+08:00"
* activity = ProvenanceActivityCodes#message-import
* agent.type = http://terminology.hl7.org/CodeSystem/provenance-participant-type#assembler "Assembler"
* agent.who = Reference(Organization/organization-county-lead)
* entity.role = #source
* entity.what = Reference(Observation/blood-pressure-full)

Instance: bad-provenance-from-nothing
InstanceOf: Provenance
Usage: #example
* target = Reference(Observation/observation-full)
* recorded = "2026-11-03T08:05:00+08:00"
* policy = "https://xinglin-fhir.github.io/ig/CodeSystem/policy-set|0.1.0"
* activity = ProvenanceActivityCodes#derivation
* agent.type = http://terminology.hl7.org/CodeSystem/provenance-participant-type#assembler "Assembler"
* agent.who = Reference(Organization/organization-county-lead)
