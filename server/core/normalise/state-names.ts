/**
 * States, provinces and territories by country: "code:name|other spellings", entries
 * split by ";". Names as ISO 3166-2 has them, then English names and the abbreviations
 * people write. Only countries in this table have their states checked.
 */
export const STATE_NAMES: Readonly<Record<string, string>> = {
  US:
    "AL:Alabama|Ala;AK:Alaska;AZ:Arizona|Ariz;AR:Arkansas|Ark;CA:California|Calif|Cali;CO:Colorado|Colo;" +
    "CT:Connecticut|Conn;DE:Delaware|Del;FL:Florida|Fla;GA:Georgia;HI:Hawaii;ID:Idaho;IL:Illinois|Ill;IN:Indiana|Ind;" +
    "IA:Iowa;KS:Kansas|Kan|Kans;KY:Kentucky;LA:Louisiana;ME:Maine;MD:Maryland;MA:Massachusetts|Mass;MI:Michigan|Mich;" +
    "MN:Minnesota|Minn;MS:Mississippi|Miss;MO:Missouri;MT:Montana|Mont;NE:Nebraska|Neb|Nebr;NV:Nevada|Nev;" +
    "NH:New Hampshire;NJ:New Jersey;NM:New Mexico;NY:New York|New York State;NC:North Carolina|N Carolina;" +
    "ND:North Dakota|N Dakota;OH:Ohio;OK:Oklahoma|Okla;OR:Oregon|Ore;PA:Pennsylvania|Penn|Penna;RI:Rhode Island;" +
    "SC:South Carolina|S Carolina;SD:South Dakota|S Dakota;TN:Tennessee|Tenn;TX:Texas|Tex;UT:Utah;VT:Vermont;" +
    "VA:Virginia;WA:Washington|Wash|Washington State;WV:West Virginia|W Virginia;WI:Wisconsin|Wis|Wisc;WY:Wyoming|Wyo;" +
    "DC:District of Columbia|Washington DC;AS:American Samoa;GU:Guam;MP:Northern Mariana Islands;PR:Puerto Rico;" +
    "UM:United States Minor Outlying Islands;VI:Virgin Islands|US Virgin Islands",
  CA:
    "AB:Alberta|Alta;BC:British Columbia|Colombie-Britannique;MB:Manitoba|Man;NB:New Brunswick|Nouveau-Brunswick;" +
    "NL:Newfoundland and Labrador|Newfoundland|Labrador|Terre-Neuve-et-Labrador;NS:Nova Scotia|Nouvelle-Écosse;" +
    "NT:Northwest Territories|Territoires du Nord-Ouest|NWT;NU:Nunavut;ON:Ontario|Ont;" +
    "PE:Prince Edward Island|Île-du-Prince-Édouard|PEI;QC:Quebec|Québec|Que|PQ;SK:Saskatchewan|Sask;YT:Yukon|Yukon Territory",
  AU:
    "ACT:Australian Capital Territory;NSW:New South Wales;NT:Northern Territory;QLD:Queensland;SA:South Australia;" +
    "TAS:Tasmania;VIC:Victoria;WA:Western Australia",
  BR:
    "AC:Acre;AL:Alagoas;AM:Amazonas;AP:Amapá;BA:Bahia;CE:Ceará;DF:Distrito Federal|Federal District;ES:Espírito Santo;" +
    "GO:Goiás;MA:Maranhão;MG:Minas Gerais|Minas;MS:Mato Grosso do Sul;MT:Mato Grosso;PA:Pará;PB:Paraíba;PE:Pernambuco;" +
    "PI:Piauí;PR:Paraná;RJ:Rio de Janeiro|Rio;RN:Rio Grande do Norte;RO:Rondônia;RR:Roraima;RS:Rio Grande do Sul;" +
    "SC:Santa Catarina;SE:Sergipe;SP:São Paulo;TO:Tocantins",
  DE:
    "BB:Brandenburg;BE:Berlin;BW:Baden-Württemberg|Baden-Wuerttemberg;BY:Bayern|Bavaria;HB:Bremen;HE:Hessen|Hesse;" +
    "HH:Hamburg;MV:Mecklenburg-Vorpommern;NI:Niedersachsen|Lower Saxony;" +
    "NW:Nordrhein-Westfalen|North Rhine-Westphalia|NRW;RP:Rheinland-Pfalz|Rhineland-Palatinate;SH:Schleswig-Holstein;" +
    "SL:Saarland;SN:Sachsen|Saxony;ST:Sachsen-Anhalt|Saxony-Anhalt;TH:Thüringen|Thuringia|Thueringen",
};
