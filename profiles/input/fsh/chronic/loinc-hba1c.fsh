// Names of HbA1c as a part of all haemoglobin: LOINC's, as value sets of VSAC have them (eCQM Update 2025-05-08). The Chinese words are ours.
RuleSet: LoincHbA1c
* insert ConceptEn(4548-4, [[Hemoglobin A1c/Hemoglobin.total in Blood]], [[糖化血红蛋白]])
* insert ConceptEn(4549-2, [[Hemoglobin A1c/Hemoglobin.total in Blood by Electrophoresis]], [[糖化血红蛋白（电泳法）]])
* insert ConceptEn(17855-8, [[Hemoglobin A1c/Hemoglobin.total in Blood by calculation]], [[糖化血红蛋白（计算）]])
* insert ConceptEn(17856-6, [[Hemoglobin A1c/Hemoglobin.total in Blood by HPLC]], [[糖化血红蛋白（高效液相色谱法）]])
* insert ConceptEn(59261-8, [[Hemoglobin A1c/Hemoglobin.total in Blood by IFCC protocol]], [[糖化血红蛋白（IFCC）]])
* insert ConceptEn(71875-9, [[Hemoglobin A1c/Hemoglobin.total [Pure mass fraction] in Blood]], [[糖化血红蛋白（质量分数）]])
* insert ConceptEn(96595-4, [[Hemoglobin A1c/Hemoglobin.total in DBS]], [[干血斑糖化血红蛋白]])
