Profile: HealthPractitioner
Parent: Practitioner
Id: HealthPractitioner
Title: "卫生人员 Health practitioner"
Description: "医师、乡村医生、护士、健康管理师等人员：有姓名；身份证号若有须真实可校验；执业类别写在 qualification，代码是本地代码，尚未核实。A physician, rural doctor, nurse, health manager or other: with a name; a national ID, where given, must be well-formed; the category of practice stands in qualification, in local, unverified codes."
* insert EnforcedForType(Practitioner)
* obeys practitioner-1
* insert SlicedBySystem
* identifier contains number 0..* and idCard 0..1
* identifier[number] insert Supported
* identifier[number] ^short = "医务人员编号 Number of the practitioner"
* insert IdentifierSlice(number, urn:oid:2.16.156.10011.1.4)
* identifier[idCard] ^short = "居民身份证号 National identity number"
* insert IdentifierSlice(idCard, urn:oid:2.16.156.10011.1.3)
* identifier[idCard].value obeys resident-1 and resident-2 and resident-3
* active insert Supported
* name 1..*
* name insert Shown
* name.text ^short = "整个姓名，不拆分 The whole name, unsplit"
* telecom insert Shown
* gender insert Supported
* qualification insert Shown
* qualification.code from PracticeCategory (preferred)
* qualification.code ^short = "执业类别 Category of practice"

Invariant: practitioner-1
Description: "中文：姓名应整个写在 name.text；这里没有；请把全名写入 name.text，应用照此显示 | English: the whole name should stand in name.text; here it does not; write the full name there, apps show it as it is"
Severity: #warning
Expression: "name.exists() implies name.text.exists()"
