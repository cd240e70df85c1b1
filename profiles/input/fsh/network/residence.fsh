Extension: Residence
Id: residence
Title: "居住机构 Residence"
Description: "居民住在哪个机构（如养老机构）、从何时到何时；与管理机构（managingOrganization）是两回事。In which institution the resident lives, such as an elderly home, and from when until when; it is not who manages the record (managingOrganization)."
Context: Patient
* extension contains organization 1..1 and period 0..1
* extension[organization] ^short = "居住的机构 The institution"
* extension[organization].value[x] only Reference(Organization)
* extension[organization].value[x] 1..1
* extension[period] ^short = "居住的起止日期 From when until when"
* extension[period].value[x] only Period
* extension[period].value[x] 1..1
