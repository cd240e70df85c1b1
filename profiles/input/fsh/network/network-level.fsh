Extension: NetworkLevel
Id: network-level
Title: "网络层级 Network level"
Description: "机构在省、市、县、乡、村网络中的层级；养老机构没有层级。The organisation's level in the network of province, city, county, township and village; elderly homes have none."
Context: Organization
* value[x] only code
* value[x] 1..1
* valueCode from NetworkLevelVS (required)

CodeSystem: NetworkLevelCodes
Id: network-level
Title: "网络层级 Network level"
Description: "省、市、县、乡、村五级；顺序由属性 rank 给出，数越大层级越高。The five levels: province, city, county, township, village; their order is the property rank, the larger the higher."
* insert OwnCodeSystem
* ^property.code = #rank
* ^property.description = "层级的高低，村为1。How high the level is; a village is 1."
* ^property.type = #integer
* insert Level(province, 省级, Province, 5)
* insert Level(city, 市级, City, 4)
* insert Level(county, 县级, County, 3)
* insert Level(township, 乡镇级, Township, 2)
* insert Level(village, 村级, Village, 1)

ValueSet: NetworkLevelVS
Id: network-level
Title: "网络层级 Network level"
Description: "省、市、县、乡、村五级；顺序由属性 rank 给出，数越大层级越高。The five levels: province, city, county, township, village; their order is the property rank, the larger the higher."
* ^experimental = false
* include codes from system NetworkLevelCodes

// A level with its rank.
RuleSet: Level(code, zh, en, rank)
* #{code} "{zh}"
* #{code} ^designation[0].language = #en
* #{code} ^designation[0].value = "{en}"
* #{code} ^property[0].code = #rank
* #{code} ^property[0].valueInteger = {rank}
