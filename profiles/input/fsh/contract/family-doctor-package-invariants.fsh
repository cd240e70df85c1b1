Invariant: package-2
Description: "中文：签约计划应写明签了哪些服务；本计划既没有 instantiatesCanonical 也没有 activity；请引用服务包（url|version），或列出约定的服务 | English: a contract should say which services were signed; this one has neither instantiatesCanonical nor activity; name the packages (url|version), or list what was agreed"
Severity: #warning
Expression: "instantiatesCanonical.exists() or activity.exists()"

Invariant: package-3
Description: "中文：提前结束的合同须写明原因；本合同 status 为 revoked 却没有扩展 end-reason；请填 contract-end-reason 中的一个 | English: a contract that ended before its time says why; this one is revoked without the extension end-reason; fill in a code of contract-end-reason"
Severity: #error
Expression: "(status.exists() and status = 'revoked') implies extension('https://xinglin-fhir.github.io/ig/StructureDefinition/end-reason').exists()"
