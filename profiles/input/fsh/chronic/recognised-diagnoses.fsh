Instance: recognised-snomed-diagnoses
InstanceOf: ConceptMap
Usage: #definition
* insert RecognisedHead(recognised-snomed-diagnoses, RecognisedSnomedDiagnoses, http://hl7.org/fhir/sid/icd-10)
* title = "诊断：SNOMED CT 到 ICD-10 Diagnoses: SNOMED CT to ICD-10"
* description = "高血压和2型糖尿病的 SNOMED CT 概念对应的 ICD-10 类目，按 SNOMED International 的 ICD-10 对照的做法，尚未逐条核实。未分型的糖尿病不是2型糖尿病。The ICD-10 categories of SNOMED CT concepts for hypertension and type 2 diabetes, in the manner of SNOMED International's map to ICD-10, not verified one by one. Diabetes without a type is not type 2 diabetes."
* group.source = "http://snomed.info/sct"
* insert Same(38341003, I10)
* insert Same(59621000, I10)
* insert Same(1201005, I10)
* insert Same(78975002, I10)
* insert Same(429457004, I10)
* insert Same(44054006, E11)
* insert Same(359642000, E11)
* insert Same(81531005, E11)
* insert Resembles(73211009, E11, [[没有说明是几型 The type is not said]])

Instance: recognised-icd-11
InstanceOf: ConceptMap
Usage: #definition
* insert RecognisedHead(recognised-icd-11, RecognisedIcd11, http://hl7.org/fhir/sid/icd-10)
* title = "诊断：ICD-11 到 ICD-10 Diagnoses: ICD-11 to ICD-10"
* description = "高血压和2型糖尿病的 ICD-11 代码对应的 ICD-10 类目，按世界卫生组织公布的对照的做法，尚未逐条核实。The ICD-10 categories of ICD-11 codes for hypertension and type 2 diabetes, in the manner of WHO's published tables, not verified one by one."
* group.source = "http://id.who.int/icd/release/11/mms"
* insert Same(BA00, I10)
* insert Same(BA00.0, I10)
* insert Same(BA00.1, I10)
* insert Same(BA00.2, I10)
* insert Same(BA00.Y, I10)
* insert Same(BA00.Z, I10)
* insert Same(5A11, E11)
* insert Resembles(5A14, E11, [[没有说明是几型 The type is not said]])

Instance: recognised-icd-10
InstanceOf: ConceptMap
Usage: #definition
* insert RecognisedHead(recognised-icd-10, RecognisedIcd10, http://hl7.org/fhir/sid/icd-10)
* title = "ICD-10 中与两慢病相近的类目 Categories of ICD-10 that resemble the two chronic diseases"
* description = "不是两慢病、但容易当作两慢病的 ICD-10 类目：未特指的糖尿病没有说明是几型，不进入2型糖尿病管理。Categories of ICD-10 that are easily taken for the two chronic diseases: unspecified diabetes does not say which type, and does not enter the management of type 2 diabetes."
* group.source = "http://hl7.org/fhir/sid/icd-10"
* insert Resembles(E14, E11, [[没有说明是几型 The type is not said]])
