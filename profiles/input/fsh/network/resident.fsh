Profile: Resident
Parent: Patient
Id: Resident
Title: "居民 Resident"
Description: "县域内的一位居民：有标识、姓名、性别和出生日期；身份证号须真实可校验，院内病案号等其他系统的标识照收。One resident of the county: identified, with name, gender and birth date; a national ID must be well-formed, identifiers of any other system remain legal."
* insert EnforcedForType(Patient)
* obeys resident-4 and resident-5
* extension contains Ethnicity named ethnicity 0..1 and PopulationCategory named populationCategory 0..* and Residence named residence 0..*
* extension[residence] insert Shown
* extension[ethnicity] insert Supported
* extension[populationCategory] insert Shown
* identifier 1..*
* insert SlicedBySystem
* identifier contains idCard 0..1 and healthRecord 0..* and healthCard 0..* and insurance 0..* and mrn 0..*
* identifier[idCard] insert Supported
* identifier[idCard] ^short = "居民身份证号 National identity number"
* insert IdentifierSlice(idCard, urn:oid:2.16.156.10011.1.3)
* identifier[idCard].value obeys resident-1 and resident-2 and resident-3
* identifier[healthRecord] insert Supported
* identifier[healthRecord] ^short = "居民健康档案编号 Health record number"
* insert IdentifierSlice(healthRecord, urn:oid:2.16.156.10011.1.2)
* identifier[healthCard] insert Supported
* identifier[healthCard] ^short = "居民健康卡号 Health card number"
* insert IdentifierSlice(healthCard, urn:oid:2.16.156.10011.1.19)
* identifier[insurance] insert Supported
* identifier[insurance] ^short = "医保卡号 Insurance card number"
* insert IdentifierSlice(insurance, urn:oid:2.16.156.10011.1.15)
* identifier[mrn] insert Supported
* identifier[mrn] ^short = "院内病案号 Medical record number"
* insert IdentifierSlice(mrn, https://xinglin-fhir.github.io/ig/sid/mrn)
* identifier[mrn].assigner 1..1
* identifier[mrn].assigner ^short = "发号医院 The hospital that issued it"
* name 1..*
* name.text 1..1
* name.text insert Shown
* name.text ^short = "整个姓名，不拆分 The whole name, unsplit"
* gender 1..1
* gender insert Shown
* birthDate 1..1
* birthDate insert Shown
* telecom insert Shown
* address insert Shown
* address.extension contains AdministrativeDivision named division 0..1
* maritalStatus from MaritalStatus (extensible)
* maritalStatus insert Supported
* generalPractitioner insert Shown
* generalPractitioner ^short = "签约的家庭医生或团队所在机构 The contracted family doctor, or his institution"
* managingOrganization insert Shown
* managingOrganization ^short = "管理健康档案的村卫生室或乡镇卫生院；谁能看到居民由它决定 The clinic or health centre that keeps the record; who may see the resident depends on it"
