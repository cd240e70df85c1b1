Instance: tcm-inspection-full
InstanceOf: Observation
Usage: #example
* insert ExaminationHead(inspection)
* valueString = "神清，面色少华，形体偏胖"
* insert Told(complexion, 面色少华)
* insert Told(body-build, 形体偏胖)

Instance: tcm-inspection-minimal
InstanceOf: Observation
Usage: #example
* status = #final
* category = $TcmObservationCategory#tcm-examination
* code = $TcmExamination#inspection
* subject = Reference(Patient/resident-minimal)
* effectiveDateTime = "2026-11-03"
* valueString = "神清，面色少华，形体偏胖"

Instance: bad-tcm-inspection-part-without-result
InstanceOf: Observation
Usage: #example
* insert ExaminationHead(inspection)
* valueString = "神清，面色少华，形体偏胖"
* component[+].code = $TcmExamination#complexion

Instance: bad-tcm-inspection-no-result
InstanceOf: Observation
Usage: #example
* insert ExaminationHead(inspection)

Instance: tcm-listening-full
InstanceOf: Observation
Usage: #example
* insert ExaminationHead(listening-smelling)
* valueString = "语声低微，无异味"
* insert Told(voice, 语声低微)
* insert Told(odour, 无异味)

Instance: tcm-listening-minimal
InstanceOf: Observation
Usage: #example
* status = #final
* category = $TcmObservationCategory#tcm-examination
* code = $TcmExamination#listening-smelling
* subject = Reference(Patient/resident-minimal)
* effectiveDateTime = "2026-11-03"
* valueString = "语声低微，无异味"

Instance: bad-tcm-listening-part-without-result
InstanceOf: Observation
Usage: #example
* insert ExaminationHead(listening-smelling)
* valueString = "语声低微，无异味"
* component[+].code = $TcmExamination#voice

Instance: bad-tcm-listening-no-result
InstanceOf: Observation
Usage: #example
* insert ExaminationHead(listening-smelling)

Instance: tcm-inquiry-full
InstanceOf: Observation
Usage: #example
* insert ExaminationHead(inquiry)
* valueString = "畏寒肢冷，纳可，眠差，大便溏"
* insert Told(cold-heat, 畏寒肢冷)
* insert Told(sleep, 眠差)
* insert Told(stool-urine, 大便溏)

Instance: tcm-inquiry-minimal
InstanceOf: Observation
Usage: #example
* status = #final
* category = $TcmObservationCategory#tcm-examination
* code = $TcmExamination#inquiry
* subject = Reference(Patient/resident-minimal)
* effectiveDateTime = "2026-11-03"
* valueString = "畏寒肢冷，纳可，眠差，大便溏"

Instance: bad-tcm-inquiry-part-without-result
InstanceOf: Observation
Usage: #example
* insert ExaminationHead(inquiry)
* valueString = "畏寒肢冷，纳可，眠差，大便溏"
* component[+].code = $TcmExamination#cold-heat

Instance: bad-tcm-inquiry-no-result
InstanceOf: Observation
Usage: #example
* insert ExaminationHead(inquiry)

Instance: tcm-palpation-full
InstanceOf: Observation
Usage: #example
* insert ExaminationHead(palpation)
* valueString = "腹软，无压痛"
* insert Told(abdomen, 腹软，无压痛)

Instance: tcm-palpation-minimal
InstanceOf: Observation
Usage: #example
* status = #final
* category = $TcmObservationCategory#tcm-examination
* code = $TcmExamination#palpation
* subject = Reference(Patient/resident-minimal)
* effectiveDateTime = "2026-11-03"
* valueString = "腹软，无压痛"

Instance: bad-tcm-palpation-part-without-result
InstanceOf: Observation
Usage: #example
* insert ExaminationHead(palpation)
* valueString = "腹软，无压痛"
* component[+].code = $TcmExamination#abdomen

Instance: bad-tcm-palpation-no-result
InstanceOf: Observation
Usage: #example
* insert ExaminationHead(palpation)
