// The national value domains, as far as they are known: what a hospital may send beside our codes, and the targets of the maps.

CodeSystem: NationalConstitutionType
Id: constitution-type-national
Title: "体质分类代码 CV05.01.005 National constitution codes"
Description: "国家值域 CV05.01.005（OID 2.16.156.10011.2.3.1.104）的片段。01 已核实；02～09 按分类顺序推断，尚未核实，使用前请对照标准原文。A fragment of the national value domain CV05.01.005 (OID 2.16.156.10011.2.3.1.104). 01 is verified; 02 to 09 are inferred from the order of the types and unverified: compare them with the standard before use."
* ^url = "urn:oid:2.16.156.10011.2.3.1.104"
* ^experimental = false
* ^language = #zh-CN
* ^caseSensitive = true
* ^content = #fragment
* insert Concept(01, 平和质, Balanced)
* insert Concept(02, 气虚质, [[Qi-deficiency (code unverified)]])
* insert Concept(03, 阳虚质, [[Yang-deficiency (code unverified)]])
* insert Concept(04, 阴虚质, [[Yin-deficiency (code unverified)]])
* insert Concept(05, 痰湿质, [[Phlegm-dampness (code unverified)]])
* insert Concept(06, 湿热质, [[Damp-heat (code unverified)]])
* insert Concept(07, 血瘀质, [[Blood-stasis (code unverified)]])
* insert Concept(08, 气郁质, [[Qi-stagnation (code unverified)]])
* insert Concept(09, 特禀质, [[Inherited special (code unverified)]])

CodeSystem: NationalConstitutionVerdict
Id: constitution-verdict-national
Title: "体质判定结果代码 National constitution verdict codes"
Description: "国家值域体质判定结果（OID 2.16.156.10011.2.3.2.11）的片段。2 已核实；1 和 3 为推断，尚未核实；未见否的代码。A fragment of the national value domain of constitution verdicts (OID 2.16.156.10011.2.3.2.11). 2 is verified; 1 and 3 are inferred and unverified; no code for no was seen."
* ^url = "urn:oid:2.16.156.10011.2.3.2.11"
* ^experimental = false
* ^language = #zh-CN
* ^caseSensitive = true
* ^content = #fragment
* insert Concept(1, 是, [[Yes (code unverified)]])
* insert Concept(2, 基本是, Basically yes)
* insert Concept(3, 倾向是, [[Tendency (code unverified)]])
