Instance: blood-pressure-full
InstanceOf: Observation
Usage: #example
* identifier.system = "https://his.example.org/vitals"
* identifier.value = "BP-0001"
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#85354-9 "Blood pressure panel with all children optional"
* code.text = "血压"
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* component[0].code = $LOINC#8480-6 "Systolic blood pressure"
* component[0].valueQuantity = 148 'mm[Hg]' "mmHg"
* component[1].code = $LOINC#8462-4 "Diastolic blood pressure"
* component[1].valueQuantity = 92 'mm[Hg]' "mmHg"
* method.coding = BloodPressureSettingCodes#office "诊室血压"
* method.text = "诊室血压，电子血压计"
* bodySite.text = "左上臂"

Instance: blood-pressure-minimal
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#85354-9
* subject = Reference(Patient/resident-minimal)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* component[0].code = $LOINC#8480-6
* component[0].valueQuantity = 118 'mm[Hg]' "mmHg"
* component[1].code = $LOINC#8462-4
* component[1].valueQuantity = 76 'mm[Hg]' "mmHg"

Instance: blood-pressure-home
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#85354-9
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-04T07:00:00+08:00"
* performer = Reference(Patient/resident-full)
* component[0].code = $LOINC#8480-6
* component[0].valueQuantity = 136 'mm[Hg]' "mmHg"
* component[1].code = $LOINC#8462-4
* component[1].valueQuantity = 84 'mm[Hg]' "mmHg"
* method.coding = BloodPressureSettingCodes#home "家庭自测血压"

Instance: blood-pressure-ambulatory
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#85354-9
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-05T09:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* component[0].code = $LOINC#8480-6
* component[0].valueQuantity = 131 'mm[Hg]' "mmHg"
* component[1].code = $LOINC#8462-4
* component[1].valueQuantity = 82 'mm[Hg]' "mmHg"
* method.coding[0] = BloodPressureSettingCodes#ambulatory "动态血压24小时平均值"
* method.coding[1].system = "https://abpm.example.org/methods"
* method.coding[1].code = #ABPM-24H

Instance: blood-pressure-isolated-systolic
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#85354-9
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-10T08:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* component[0].code = $LOINC#8480-6
* component[0].valueQuantity = 152 'mm[Hg]' "mmHg"
* component[1].code = $LOINC#8462-4
* component[1].valueQuantity = 84 'mm[Hg]' "mmHg"

Instance: blood-pressure-crisis
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#85354-9
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-12T08:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* component[0].code = $LOINC#8480-6
* component[0].valueQuantity = 186 'mm[Hg]' "mmHg"
* component[1].code = $LOINC#8462-4
* component[1].valueQuantity = 112 'mm[Hg]' "mmHg"

Instance: bad-blood-pressure-kpa
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#85354-9
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* component[0].code = $LOINC#8480-6
* component[0].valueQuantity = 19.7 'kPa' "kPa"
* component[1].code = $LOINC#8462-4
* component[1].valueQuantity = 12.3 'kPa' "kPa"

Instance: bad-blood-pressure-no-diastolic
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#85354-9
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* component[0].code = $LOINC#8480-6
* component[0].valueQuantity = 148 'mm[Hg]' "mmHg"

Instance: bad-blood-pressure-swapped
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#85354-9
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* component[0].code = $LOINC#8480-6
* component[0].valueQuantity = 92 'mm[Hg]' "mmHg"
* component[1].code = $LOINC#8462-4
* component[1].valueQuantity = 148 'mm[Hg]' "mmHg"

Instance: bad-blood-pressure-systolic-mistyped
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#85354-9
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* component[0].code = $LOINC#8480-6
* component[0].valueQuantity = 1480 'mm[Hg]' "mmHg"
* component[1].code = $LOINC#8462-4
* component[1].valueQuantity = 92 'mm[Hg]' "mmHg"

Instance: bad-blood-pressure-diastolic-mistyped
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#85354-9
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* component[0].code = $LOINC#8480-6
* component[0].valueQuantity = 148 'mm[Hg]' "mmHg"
* component[1].code = $LOINC#8462-4
* component[1].valueQuantity = 9 'mm[Hg]' "mmHg"

Instance: bad-blood-pressure-systolic-implausible
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#85354-9
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* component[0].code = $LOINC#8480-6
* component[0].valueQuantity = 310 'mm[Hg]' "mmHg"
* component[1].code = $LOINC#8462-4
* component[1].valueQuantity = 92 'mm[Hg]' "mmHg"

Instance: bad-blood-pressure-diastolic-implausible
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#85354-9
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* component[0].code = $LOINC#8480-6
* component[0].valueQuantity = 250 'mm[Hg]' "mmHg"
* component[1].code = $LOINC#8462-4
* component[1].valueQuantity = 210 'mm[Hg]' "mmHg"

Instance: bad-blood-pressure-no-subject
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#85354-9
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* component[0].code = $LOINC#8480-6
* component[0].valueQuantity = 148 'mm[Hg]' "mmHg"
* component[1].code = $LOINC#8462-4
* component[1].valueQuantity = 92 'mm[Hg]' "mmHg"

Instance: bad-blood-pressure-no-time
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#85354-9
* subject = Reference(Patient/resident-full)
* performer = Reference(Organization/organization-county-lead)
* component[0].code = $LOINC#8480-6
* component[0].valueQuantity = 148 'mm[Hg]' "mmHg"
* component[1].code = $LOINC#8462-4
* component[1].valueQuantity = 92 'mm[Hg]' "mmHg"

Instance: bad-blood-pressure-unknown-setting
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#85354-9
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* performer = Reference(Organization/organization-county-lead)
* component[0].code = $LOINC#8480-6
* component[0].valueQuantity = 136 'mm[Hg]' "mmHg"
* component[1].code = $LOINC#8462-4
* component[1].valueQuantity = 84 'mm[Hg]' "mmHg"
* method.coding.system = "https://xinglin-fhir.github.io/ig/CodeSystem/blood-pressure-setting"
* method.coding.code = #pharmacy

Instance: bad-blood-pressure-self-measured
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#85354-9
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T08:00:00+08:00"
* performer = Reference(Patient/resident-full)
* component[0].code = $LOINC#8480-6
* component[0].valueQuantity = 136 'mm[Hg]' "mmHg"
* component[1].code = $LOINC#8462-4
* component[1].valueQuantity = 84 'mm[Hg]' "mmHg"

Instance: bad-blood-pressure-no-source
InstanceOf: Observation
Usage: #example
* status = #final
* category = $ObservationCategory#vital-signs
* code = $LOINC#85354-9
* subject = Reference(Patient/resident-full)
* effectiveDateTime = "2026-11-03T07:30:00+08:00"
* component[0].code = $LOINC#8480-6
* component[0].valueQuantity = 148 'mm[Hg]' "mmHg"
* component[1].code = $LOINC#8462-4
* component[1].valueQuantity = 92 'mm[Hg]' "mmHg"
