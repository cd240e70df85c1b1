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
* insert ConceptEn(14682-9, [[Creatinine [Moles/volume] in Serum or Plasma]], 血肌酐)
* insert ConceptEn(39156-5, Body mass index (BMI\) [Ratio], 体质指数)
* insert ConceptEn(8280-0, [[Waist Circumference at umbilicus by Tape measure]], 腰围)
* insert ConceptEn(29463-7, [[Body weight]], 体重)
* insert ConceptEn(8302-2, [[Body height]], 身高)
* insert ConceptEn(3137-7, [[Body height Measured]], 测量身高)
* insert ConceptEn(3138-5, [[Body height Stated]], 自述身高)
* insert ConceptEn(3141-9, [[Body weight Measured]], 测量体重)
* insert ConceptEn(3142-7, [[Body weight Stated]], 自述体重)
* insert ConceptEn(8867-4, [[Heart rate]], 心率)
* insert ConceptEn(11524-6, [[EKG study]], 心电图检查)
* insert ConceptEn(57133-1, [[Referral note]], 转诊记录)
* insert LoincGlucose
* insert LoincHbA1c
* insert LoincLipid
* insert LoincSmoking
* insert ConceptEn(55284-4, [[Blood pressure systolic and diastolic]], 血压（收缩压和舒张压）)
* insert ConceptEn(35094-2, [[Blood pressure panel]], 血压组)
