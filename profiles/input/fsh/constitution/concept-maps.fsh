RuleSet: MapHead(id, name, source, target)
* url = "https://xinglin-fhir.github.io/ig/ConceptMap/{id}"
* name = "{name}"
* status = #active
* experimental = false
* group.source = "https://xinglin-fhir.github.io/ig/CodeSystem/{source}"
* group.target = "{target}"

RuleSet: Maps(code, target, equivalence, comment)
* group.element[+].code = #{code}
* group.element[=].target.code = #{target}
* group.element[=].target.equivalence = #{equivalence}
* group.element[=].target.comment = "{comment}"

RuleSet: MapsNowhere(code, comment)
* group.element[+].code = #{code}
* group.element[=].target.equivalence = #unmatched
* group.element[=].target.comment = "{comment}"

Instance: constitution-type-national
InstanceOf: ConceptMap
Usage: #definition
* insert MapHead(constitution-type-national, ConstitutionTypeNational, constitution-type, urn:oid:2.16.156.10011.2.3.1.104)
* title = "体质类型到国家值域 Constitution types to the national value domain"
* description = "体质类型到国家值域 CV05.01.005（OID 2.16.156.10011.2.3.1.104）。01 已核实；02～09 按分类顺序推断，尚未核实，因此只标 relatedto，上报前请对照标准原文。Constitution types to the national value domain CV05.01.005 (OID 2.16.156.10011.2.3.1.104). 01 is verified; 02 to 09 are inferred from the order of the types and unverified, so they are only relatedto: compare them with the standard before reporting."
* insert Maps(balanced, 01, equivalent, 已核实 Verified)
* insert Maps(qi-deficiency, 02, relatedto, 代码未核实 Code unverified)
* insert Maps(yang-deficiency, 03, relatedto, 代码未核实 Code unverified)
* insert Maps(yin-deficiency, 04, relatedto, 代码未核实 Code unverified)
* insert Maps(phlegm-dampness, 05, relatedto, 代码未核实 Code unverified)
* insert Maps(damp-heat, 06, relatedto, 代码未核实 Code unverified)
* insert Maps(blood-stasis, 07, relatedto, 代码未核实 Code unverified)
* insert Maps(qi-stagnation, 08, relatedto, 代码未核实 Code unverified)
* insert Maps(inherited-special, 09, relatedto, 代码未核实 Code unverified)

Instance: constitution-verdict-national
InstanceOf: ConceptMap
Usage: #definition
* insert MapHead(constitution-verdict-national, ConstitutionVerdictNational, constitution-verdict, urn:oid:2.16.156.10011.2.3.2.11)
* title = "体质判定结果到国家值域 Constitution verdicts to the national value domain"
* description = "体质判定结果到国家值域（OID 2.16.156.10011.2.3.2.11）。2 已核实；1 和 3 为推断，尚未核实，因此只标 relatedto；未见否的代码。Constitution verdicts to the national value domain (OID 2.16.156.10011.2.3.2.11). 2 is verified; 1 and 3 are inferred and unverified, so they are only relatedto; no code for no was seen."
* insert Maps(yes, 1, relatedto, 代码未核实 Code unverified)
* insert Maps(basically-yes, 2, equivalent, 已核实 Verified)
* insert Maps(tendency, 3, relatedto, 代码未核实 Code unverified)
* insert MapsNowhere(no, 未见否的代码 No code for no was seen)

Instance: constitution-type-icd11
InstanceOf: ConceptMap
Usage: #definition
* insert MapHead(constitution-type-icd11, ConstitutionTypeIcd11, constitution-type, http://id.who.int/icd/release/11/mms)
* title = "体质类型到 ICD-11 传统医学章 Constitution types to ICD-11 traditional medicine"
* description = "体质类型到 ICD-11 传统医学章（TM1）的证候代码，供检索参考，不可用于诊断编码：体质是长期的个人特点，证候是一时的病理状态，因此最多是 relatedto，从不等同。SH40～SH9Z 是韩医四象，不是九种体质。Constitution types to the pattern codes of the traditional medicine chapter of ICD-11 (TM1), to help searches and never to code a diagnosis: a constitution is a lasting trait of a person, a pattern the state of an illness, so relatedto is the most there is and nothing is equivalent. SH40 to SH9Z are the four types of Korean medicine, not the nine constitutions."
* insert MapsNowhere(balanced, [[平和质不是证候 The balanced type is no pattern]])
* insert Maps(qi-deficiency, SE90, relatedto, [[证候，不是体质 A pattern, not a constitution]])
* insert MapsNowhere(yang-deficiency, [[没有不分脏腑的阳虚 No yang deficiency without an organ]])
* insert MapsNowhere(yin-deficiency, [[没有不分脏腑的阴虚 No yin deficiency without an organ]])
* insert Maps(phlegm-dampness, SF13, relatedto, [[证候，不是体质 A pattern, not a constitution]])
* insert MapsNowhere(damp-heat, [[没有核实过的对应代码 No verified code]])
* insert Maps(blood-stasis, SF01, relatedto, [[证候，不是体质 A pattern, not a constitution]])
* insert Maps(qi-stagnation, SE91, relatedto, [[证候，不是体质 A pattern, not a constitution]])
* insert MapsNowhere(inherited-special, [[没有对应的证候 No such pattern]])
