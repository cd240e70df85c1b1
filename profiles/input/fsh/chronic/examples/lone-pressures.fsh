// One reading, sent as two records of one moment.
RuleSet: LonePressureExample(resident, code, value)
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#{code}
* subject = Reference(Patient/{resident})
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* valueQuantity = {value} 'mm[Hg]' "mmHg"

Instance: lone-pressure-full
InstanceOf: Observation
Usage: #example
* identifier.system = "https://his.example.org/vitals"
* identifier.value = "SBP-0001"
* insert LonePressureExample(resident-full, 8480-6, 152)
* method = https://xinglin-fhir.github.io/ig/CodeSystem/blood-pressure-setting#office
* code.text = "收缩压"

Instance: lone-pressure-minimal
InstanceOf: Observation
Usage: #example
* insert LonePressureExample(resident-full, 8462-4, 94)

Instance: bad-lone-pressure-systolic-mistyped
InstanceOf: Observation
Usage: #example
* insert LonePressureExample(resident-full, 8480-6, 1520)

Instance: bad-lone-pressure-diastolic-mistyped
InstanceOf: Observation
Usage: #example
* insert LonePressureExample(resident-full, 8462-4, 940)

Instance: bad-lone-pressure-systolic-implausible
InstanceOf: Observation
Usage: #example
* insert LonePressureExample(resident-full, 8480-6, 40)

Instance: bad-lone-pressure-diastolic-implausible
InstanceOf: Observation
Usage: #example
* insert LonePressureExample(resident-full, 8462-4, 15)

Instance: bad-lone-pressure-kpa
InstanceOf: Observation
Usage: #example
* insert LonePressureExample(resident-full, 8480-6, 20)
* valueQuantity = 20 'kPa' "kPa"
