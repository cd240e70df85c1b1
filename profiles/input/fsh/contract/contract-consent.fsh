ValueSet: ContractConsentCategory
Id: contract-consent-category
Title: "签约同意的类别 Category of a consent to a contract"
Description: "标明同意家庭医生签约的代码。The code that marks a consent to a family doctor contract."
* ^experimental = false
* ConsentCategoryCodes#family-doctor-contract

Profile: ContractConsent
Parent: Consent
Id: ContractConsent
Title: "签约同意书 Consent to a contract"
Description: "居民同意与家庭医生团队签约。联合签约的同意书在 provision.actor 中写明参加的机构，居民的档案在合同期内向它们开放。That a resident signs with a family doctor team. The consent to a joint contract names the institutions in provision.actor; the resident's record is open to them for the time of the contract."
* insert EnforcedForCategory(Consent, contract-consent-category)
* status insert Shown
* scope = http://terminology.hl7.org/CodeSystem/consentscope#treatment
* category from ContractConsentCategory (extensible)
* category insert Shown
* patient 1..1
* patient insert Shown
* dateTime 1..1
* dateTime insert Shown
* organization insert Shown
* source[x] insert Supported
* source[x] ^short = "签字的协议 The signed agreement"
* policyRule insert Supported
* provision.period insert Shown
* provision.actor insert Shown
* provision.actor ^short = "联合签约的机构 The institutions of a joint contract"
