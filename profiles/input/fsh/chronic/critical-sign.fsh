Profile: CriticalSign
Parent: Observation
Id: CriticalSign
Title: "危急体征与症状 Critical sign"
Description: "医务人员判断为危急的一项体征或症状（国家基本公共卫生服务规范第三版高血压、2型糖尿病随访的紧急转诊情形）：code 是哪一项，value 为 true 即有、false 即已无。有该病诊断的居民出现时平台给出危急值提醒。多饮、多尿等也是糖尿病的寻常症状：只在判断为危急时记录。A sign or symptom that a professional judges to be critical (what the national public health norm, third edition, lists as reason for urgent referral in the follow-up of hypertension and type 2 diabetes): code says which, value is true where it is there and false where it is gone. In a resident with that disease the platform raises an alert. Thirst and much urine are ordinary in diabetes, too: they are recorded only where they are judged to be critical."
* insert EnforcedForCode(Observation, critical-sign)
* insert ObservationRules
* status insert ShownStatus
* subject insert Supported
* code from CriticalSignVS (required)
* code insert Shown
* effective[x] 1..1
* effective[x] insert Shown
* performer insert Supported
* value[x] 1..1
* value[x] only boolean
* value[x] insert Shown

ValueSet: CriticalSignVS
Id: critical-sign
Title: "危急体征与症状 Critical sign"
Description: "由医务人员判断并记录的危急情况；血压、血糖的危急值由平台按读数得出，不在其中。Critical situations that a professional judges and records; those by pressure and glucose follow from readings and are not among them."
* ^experimental = false
* CriticalTriggerCodes#consciousness
* CriticalTriggerCodes#headache-dizziness
* CriticalTriggerCodes#nausea-vomiting
* CriticalTriggerCodes#blurred-vision
* CriticalTriggerCodes#eye-pain
* CriticalTriggerCodes#palpitation
* CriticalTriggerCodes#chest-tightness
* CriticalTriggerCodes#orthopnoea
* CriticalTriggerCodes#pregnancy-lactation-bp
* CriticalTriggerCodes#unmanageable
* CriticalTriggerCodes#acetone-breath
* CriticalTriggerCodes#sweating
* CriticalTriggerCodes#anorexia
* CriticalTriggerCodes#nausea
* CriticalTriggerCodes#vomiting
* CriticalTriggerCodes#polydipsia
* CriticalTriggerCodes#polyuria
* CriticalTriggerCodes#abdominal-pain
* CriticalTriggerCodes#kussmaul
* CriticalTriggerCodes#flush
* CriticalTriggerCodes#tachycardia
* CriticalTriggerCodes#fever
* CriticalTriggerCodes#vision-drop
* CriticalTriggerCodes#pregnancy-lactation-glucose
