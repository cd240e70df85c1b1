Instance: recognised-report-full
InstanceOf: DiagnosticReport
Usage: #example
* extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/mutual-recognition"
* extension.extension[0].url = "level"
* extension.extension[0].valueCode = #provincial
* extension.extension[1].url = "validUntil"
* extension.extension[1].valueDate = "2026-12-31"
* extension.extension[2].url = "evidence"
* extension.extension[2].valueString = "EQA-2026-0001"
* identifier.system = $ExaminationReport
* identifier.value = "RPT-0001"
* basedOn = Reference(ServiceRequest/remote-ecg-full)
* status = #final
* code = $LOINC#11524-6 "EKG study"
* code.text = "心电图报告"
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-05T10:00:00+08:00"
* issued = "2026-11-05T10:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* resultsInterpreter = Reference(PractitionerRole/practitioner-role-specialist)
* conclusion = "窦性心律，大致正常心电图。"

Instance: recognised-report-laboratory
InstanceOf: DiagnosticReport
Usage: #example
* extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/mutual-recognition"
* extension.extension[0].url = "level"
* extension.extension[0].valueCode = #county
* extension.extension[1].url = "validUntil"
* extension.extension[1].valueDate = "2027-01-01"
* identifier.system = $LaboratoryReport
* identifier.value = "RPT-0002"
* status = #final
* code = $LOINC#4548-4
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-05T10:00:00+08:00"
* issued = "2026-11-02T11:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* result = Reference(Observation/observation-full)

Instance: recognised-report-minimal
InstanceOf: DiagnosticReport
Usage: #example
* status = #registered
* code.text = "血常规"

Instance: bad-report-recognised-unissued
InstanceOf: DiagnosticReport
Usage: #example
* extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/mutual-recognition"
* extension.extension[0].url = "level"
* extension.extension[0].valueCode = #provincial
* extension.extension[1].url = "validUntil"
* extension.extension[1].valueDate = "2026-12-31"
* status = #preliminary
* code = $LOINC#11524-6 "EKG study"
* code.text = "心电图报告"
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-05T10:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* conclusion = "窦性心律，大致正常心电图。"

Instance: bad-report-recognised-of-nobody
InstanceOf: DiagnosticReport
Usage: #example
* extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/mutual-recognition"
* extension.extension[0].url = "level"
* extension.extension[0].valueCode = #provincial
* extension.extension[1].url = "validUntil"
* extension.extension[1].valueDate = "2026-12-31"
* status = #final
* code = $LOINC#11524-6 "EKG study"
* code.text = "心电图报告"
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-05T10:00:00+08:00"
* conclusion = "窦性心律，大致正常心电图。"

Instance: bad-report-recognised-expired-before
InstanceOf: DiagnosticReport
Usage: #example
* extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/mutual-recognition"
* extension.extension[0].url = "level"
* extension.extension[0].valueCode = #provincial
* extension.extension[1].url = "validUntil"
* extension.extension[1].valueDate = "2026-11-01"
* status = #final
* code = $LOINC#11524-6 "EKG study"
* code.text = "心电图报告"
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-05T10:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* conclusion = "窦性心律，大致正常心电图。"

Instance: bad-report-recognised-without-end
InstanceOf: DiagnosticReport
Usage: #example
* extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/mutual-recognition"
* extension.extension[0].url = "level"
* extension.extension[0].valueCode = #provincial
* status = #final
* code = $LOINC#11524-6 "EKG study"
* code.text = "心电图报告"
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-05T10:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* conclusion = "窦性心律，大致正常心电图。"

Instance: bad-report-recognised-unknown-level
InstanceOf: DiagnosticReport
Usage: #example
* extension.url = "https://xinglin-fhir.github.io/ig/StructureDefinition/mutual-recognition"
* extension.extension[0].url = "level"
* extension.extension[0].valueCode = #planetary
* extension.extension[1].url = "validUntil"
* extension.extension[1].valueDate = "2026-12-31"
* status = #final
* code = $LOINC#11524-6 "EKG study"
* code.text = "心电图报告"
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-05T10:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* conclusion = "窦性心律，大致正常心电图。"

Instance: bad-report-empty
InstanceOf: DiagnosticReport
Usage: #example
* status = #final
* code = $LOINC#11524-6 "EKG study"
* code.text = "心电图报告"
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-05T10:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
