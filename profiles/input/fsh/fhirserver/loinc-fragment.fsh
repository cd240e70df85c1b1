CodeSystem: LoincFragment
Id: loinc-fragment
Title: "LOINC 片段 LOINC fragment"
Description: "本指南用到的 LOINC 代码；英文为 LOINC 名称，中文为本项目的简称，不是 LOINC 官方译名。The LOINC codes that this guide uses; the English names are LOINC's, the short Chinese words are ours and not an official LOINC translation."
* ^url = $LOINC
* ^experimental = false
* ^language = #en
* ^caseSensitive = false
* ^content = #fragment
* ^copyright = "This material contains content from LOINC (http://loinc.org). LOINC is copyright © Regenstrief Institute, Inc. and the LOINC Committee and is available at no cost under the license at http://loinc.org/license"
* insert ConceptEn(85354-9, [[Blood pressure panel with all children optional]], 血压)
* insert ConceptEn(8480-6, [[Systolic blood pressure]], 收缩压)
* insert ConceptEn(8462-4, [[Diastolic blood pressure]], 舒张压)
* insert ConceptEn(14771-0, [[Fasting glucose [Moles/volume] in Serum or Plasma]], 空腹血糖)
* insert ConceptEn(1558-6, [[Fasting glucose [Mass/volume] in Serum or Plasma]], 空腹血糖（质量浓度）)
* insert ConceptEn(76629-5, [[Fasting glucose [Moles/volume] in Blood]], 全血空腹血糖)
* insert ConceptEn(14770-2, [[Fasting glucose [Moles/volume] in Capillary blood by Glucometer]], 指尖空腹血糖)
* insert ConceptEn(14749-6, [[Glucose [Moles/volume] in Serum or Plasma]], 血糖（时间未注明）)
* insert ConceptEn(14760-3, [[Glucose [Moles/volume] in Capillary blood --2 hours post meal]], 指尖餐后2小时血糖)
* insert ConceptEn(14995-5, [[Glucose [Moles/volume] in Serum or Plasma --2 hours post 75 g glucose PO]], 糖负荷后2小时血糖)
* insert ConceptEn(4548-4, [[Hemoglobin A1c/Hemoglobin.total in Blood]], 糖化血红蛋白)
* insert ConceptEn(14647-2, [[Cholesterol [Moles/volume] in Serum or Plasma]], 总胆固醇)
* insert ConceptEn(14646-4, [[Cholesterol in HDL [Moles/volume] in Serum or Plasma]], 高密度脂蛋白胆固醇)
* insert ConceptEn(22748-8, [[Cholesterol in LDL [Moles/volume] in Serum or Plasma]], 低密度脂蛋白胆固醇)
* insert ConceptEn(14927-8, [[Triglyceride [Moles/volume] in Serum or Plasma]], 甘油三酯)
* insert ConceptEn(14682-9, [[Creatinine [Moles/volume] in Serum or Plasma]], 血肌酐)
* insert ConceptEn(39156-5, Body mass index (BMI\) [Ratio], 体质指数)
* insert ConceptEn(8280-0, [[Waist Circumference at umbilicus by Tape measure]], 腰围)
* insert ConceptEn(29463-7, [[Body weight]], 体重)
* insert ConceptEn(8302-2, [[Body height]], 身高)
* insert ConceptEn(8867-4, [[Heart rate]], 心率)
* insert ConceptEn(11524-6, [[EKG study]], 心电图检查)
* insert ConceptEn(57133-1, [[Referral note]], 转诊记录)
