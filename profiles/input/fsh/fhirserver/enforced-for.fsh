Extension: EnforcedFor
Id: enforced-for
Title: "强制适用 Enforced for"
Description: "服务器写入时对哪些资源强制执行本 profile：type 类型的全部资源，或其 element（不写即 code）有编码落在 valueSet 中的资源；更具体的（带 valueSet 的）优先；写了 given 的，资源的 givenElement 中还须有这一编码。值集可列出编码、取本指南的整个编码系统，或用正则表达式说明（如 ICD-10 的扩展码）。Which resources the server checks against this profile on every write: all resources of the type, or those whose element (code, where none is named) has a coding in the value set; the more specific one (with a value set) wins; where given says so, givenElement of the resource has that coding as well. The value set lists codes, takes a whole code system of this guide, or says by a regular expression which it means, as for extensions of an ICD-10 code."
Context: StructureDefinition
* extension contains type 1..1 and valueSet 0..1 and element 0..1 and given 0..1 and givenElement 0..1
* extension[type].value[x] only code
* extension[type].valueCode 1..1
* extension[valueSet].value[x] only canonical
* extension[valueSet].valueCanonical 1..1
* extension[element].value[x] only code
* extension[element].valueCode 1..1
* extension[given] ^short = "还须有的编码 What it has beside that"
* extension[given].value[x] only Coding
* extension[given].valueCoding 1..1
* extension[givenElement] ^short = "该编码所在的元素 The element in which it stands"
* extension[givenElement].value[x] only code
* extension[givenElement].valueCode 1..1
