CodeSystem: CriticalTriggerCodes
Id: critical-trigger
Title: "危急情况 Critical trigger"
Description: "国家基本公共卫生服务规范（第三版）高血压、2型糖尿病随访中须处理后紧急转诊的情况；代码为本项目自定。低血压和不合理的测量值（须立即复测）为项目缺省，未核实。体征和症状须结合临床判断，不自动等同于转诊。What the national public health norm (third edition) lists as reason for urgent referral in the follow-up of hypertension and type 2 diabetes; the codes are ours. Low pressure, and values that are not plausible and have to be measured again at once, are defaults of the project, unverified. Signs and symptoms are judged in context and are not by themselves a referral."
* insert OwnCodeSystem
* insert Concept(bp-crisis, 收缩压≥180和（或）舒张压≥110 mmHg, Systolic 180 or diastolic 110 mmHg and above)
* insert Concept(consciousness, 意识或行为改变, Altered consciousness or behaviour)
* insert Concept(headache-dizziness, 剧烈头痛或头晕, Severe headache or dizziness)
* insert Concept(nausea-vomiting, 恶心呕吐, Nausea and vomiting)
* insert Concept(blurred-vision, 视力模糊, Blurred vision)
* insert Concept(eye-pain, 眼痛, Eye pain)
* insert Concept(palpitation, 心悸, Palpitation)
* insert Concept(chest-tightness, 胸闷, Chest tightness)
* insert Concept(orthopnoea, 喘憋不能平卧, [[Gasping, unable to lie flat]])
* insert Concept(pregnancy-lactation-bp, 处于妊娠期或哺乳期同时血压高于正常, Raised blood pressure in pregnancy or lactation)
* insert Concept(unmanageable, 存在不能处理的其他疾病, Another illness that cannot be managed here)
* insert Concept(glucose-crisis-high, 血糖≥16.7 mmol/L, Glucose 16.7 mmol/L and above)
* insert Concept(glucose-crisis-low, 血糖≤3.9 mmol/L, Glucose 3.9 mmol/L and below)
* insert Concept(bp-crisis-low, 收缩压≤70和（或）舒张压≤40 mmHg, Systolic 70 or diastolic 40 mmHg and below)
* insert Concept(bp-implausible-high, [[血压高得不合理，须复测]], [[Pressure implausibly high, measure again]])
* insert Concept(bp-implausible-low, [[血压低得不合理，须复测]], [[Pressure implausibly low, measure again]])
* insert Concept(glucose-implausible-high, [[血糖高得不合理，须复测]], [[Glucose implausibly high, measure again]])
* insert Concept(glucose-implausible-low, [[血糖低得不合理，须复测]], [[Glucose implausibly low, measure again]])
* insert Concept(hba1c-implausible-high, [[糖化血红蛋白高得不合理，须复测]], [[HbA1c implausibly high, measure again]])
* insert Concept(hba1c-implausible-low, [[糖化血红蛋白低得不合理，须复测]], [[HbA1c implausibly low, measure again]])
* insert Concept(acetone-breath, 呼气有烂苹果样丙酮味, Breath smelling of acetone)
* insert Concept(sweating, 出汗, Sweating)
* insert Concept(anorexia, 食欲减退, Loss of appetite)
* insert Concept(nausea, 恶心, Nausea)
* insert Concept(vomiting, 呕吐, Vomiting)
* insert Concept(polydipsia, 多饮, Excessive thirst)
* insert Concept(polyuria, 多尿, Excessive urine)
* insert Concept(abdominal-pain, 腹痛, Abdominal pain)
* insert Concept(kussmaul, 有深大呼吸, Deep laboured breathing)
* insert Concept(flush, 皮肤潮红, Flushed skin)
* insert Concept(tachycardia, 持续性心动过速（心率超过100次/分钟）, Heart rate lastingly above 100 a minute)
* insert Concept(fever, 体温超过39摄氏度, Temperature above 39 degrees Celsius)
* insert Concept(vision-drop, 视力突然骤降, Sudden loss of vision)
* insert Concept(pregnancy-lactation-glucose, 妊娠期及哺乳期血糖高于正常值, Raised glucose in pregnancy or lactation)

ValueSet: CriticalTrigger
Id: critical-trigger
Title: "危急情况 Critical trigger"
Description: "须处理后紧急转诊的情况。Reasons for urgent referral."
* ^experimental = false
* include codes from system CriticalTriggerCodes

ValueSet: CriticalInterpretation
Id: critical-interpretation
Title: "危急判读 Critical interpretation"
Description: "危急偏高 HH、危急偏低 LL。Critically high HH, critically low LL."
* ^experimental = false
* $ObservationInterpretation#HH "Critical high"
* $ObservationInterpretation#LL "Critical low"
