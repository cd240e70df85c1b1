Invariant: resident-1
Description: "中文：身份证号必须是18位：17位数字加1位数字或大写X；这个值不是；请核对证件后重新录入，15位旧号须换成18位 | English: a national ID has 18 characters: 17 digits and a digit or capital X; this value has not; check the card and enter it again, an old 15-digit number must be replaced"
Severity: #error
Expression: "hasValue() implies matches('^[1-9][0-9]{16}[0-9X]$')"

Invariant: resident-2
Description: "中文：身份证号末位必须与前17位算出的校验码一致（GB 11643）；这个值不一致，多半是录错了一位；请核对证件后更正 | English: the last character of a national ID is the check digit of the 17 before it (GB 11643); in this value it is not, most likely one digit was mistyped; check the card and correct it"
Severity: #error
Expression: "iif($this.matches('^[1-9][0-9]{16}[0-9X]$'), '10X98765432'.substring(($this.substring(0,1).toInteger()*7 + $this.substring(1,1).toInteger()*9 + $this.substring(2,1).toInteger()*10 + $this.substring(3,1).toInteger()*5 + $this.substring(4,1).toInteger()*8 + $this.substring(5,1).toInteger()*4 + $this.substring(6,1).toInteger()*2 + $this.substring(7,1).toInteger()*1 + $this.substring(8,1).toInteger()*6 + $this.substring(9,1).toInteger()*3 + $this.substring(10,1).toInteger()*7 + $this.substring(11,1).toInteger()*9 + $this.substring(12,1).toInteger()*10 + $this.substring(13,1).toInteger()*5 + $this.substring(14,1).toInteger()*8 + $this.substring(15,1).toInteger()*4 + $this.substring(16,1).toInteger()*2) mod 11, 1) = $this.substring(17,1), true)"

Invariant: resident-3
Description: "中文：身份证号第7至14位必须是真实且不晚于今天的出生日期；这个值不是；请核对证件后更正 | English: characters 7 to 14 of a national ID are a real birth date, not later than today; in this value they are not; check the card and correct it"
Severity: #error
Expression: "iif($this.matches('^[1-9][0-9]{16}[0-9X]$'), $this.substring(6,8).matches('^(19|20)[0-9]{2}((0[13578]|1[02])(0[1-9]|[12][0-9]|3[01])|(0[469]|11)(0[1-9]|[12][0-9]|30)|02(0[1-9]|1[0-9]|2[0-9]))$') and ($this.substring(10,4) != '0229' or ($this.substring(6,4).toInteger() mod 4 = 0 and ($this.substring(6,4).toInteger() mod 100 != 0 or $this.substring(6,4).toInteger() mod 400 = 0))) and ($this.substring(6,4) & '-' & $this.substring(10,2) & '-' & $this.substring(12,2)) <= today().toString(), true)"

Invariant: resident-4
Description: "中文：出生日期应与身份证号中的一致；这里不一致；请核对证件，更正 birthDate 或身份证号 | English: the birth date should agree with the one inside the national ID; here it does not; check the card and correct birthDate or the ID"
Severity: #warning
Expression: "birthDate.hasValue() implies identifier.where(system = 'urn:oid:2.16.156.10011.1.3' and value.matches('^[0-9]{17}[0-9X]$')).all((value.substring(6,4) & '-' & value.substring(10,2) & '-' & value.substring(12,2)).startsWith(%resource.birthDate.toString()))"

Invariant: resident-5
Description: "中文：性别应与身份证号第17位一致（单数为男，双数为女）；这里不一致；请核对证件，更正 gender 或身份证号 | English: the gender should agree with the 17th digit of the national ID (odd for male, even for female); here it does not; check the card and correct gender or the ID"
Severity: #warning
Expression: "(gender.exists() and (gender = 'male' or gender = 'female')) implies identifier.where(system = 'urn:oid:2.16.156.10011.1.3' and value.matches('^[0-9]{17}[0-9X]$')).all((value.substring(16,1).toInteger() mod 2 = 1) = (%resource.gender = 'male'))"
