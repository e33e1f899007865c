/** The words of one page, which is loaded when somebody needs it: English and Welsh side by side. */
const en = {
  lead: 'Find what happened to you.',
  password: 'I have forgotten my password, or lost my second factor',
  passwordDo:
    'On the sign-in page choose “Forgot password”. A link goes to the e-mail address you registered with. If you cannot read mail there any more, register again with another address and then ask the rent team to let that sign-in see your account.',
  nothing: 'I can sign in, and no account shows',
  nothingDo:
    'You have to prove once that an account is yours. Start on the first page with your account number and date of birth, or use an invitation below. Joint tenants each need a sign-in of their own.',
  noCode: 'No code has come',
  noCodeDo:
    'A code goes to the mobile number we know, otherwise by letter within 3 working days. For your safety we do not say whether details were right. If nothing comes, telephone your rent team and ask for an invitation by letter.',
  locked: 'I have tried too often',
  lockedDo: 'You can try again after 24 hours, or telephone your rent team.',
  wrong: 'I see an account that is not mine',
  wrongDo: 'Do not pay it. Telephone your rent team: they will end the link and tell whose account it is.',
  late: 'A payment does not show',
  lateDo: 'Payments at a shop or bank take a few working days. A card payment shows once it is confirmed.',
  invitation: 'I have an invitation',
  invitationHint: 'Twelve letters and numbers, such as 7KQ4 M2XD 9B3T',
  invitationCode: 'Code of the invitation',
  use: 'Use the invitation',
  number: 'The rent team is helping me on the telephone',
  numberDo:
    'They will ask you some questions first. Then read out this number: it says which sign-in is yours, lasts for minutes and opens nothing by itself. Give it to nobody who rang you.',
  show: 'Show my help number',
  signInFirst: 'Sign in first, or register; then come back here.',
};

export type HelpWords = typeof en;

const cy: HelpWords = {
  lead: 'Dewch o hyd i’r hyn a ddigwyddodd i chi.',
  password: 'Rwyf wedi anghofio fy nghyfrinair, neu wedi colli fy ail ffactor',
  passwordDo:
    'Ar y dudalen fewngofnodi dewiswch “Forgot password”. Bydd dolen yn mynd i’r cyfeiriad e-bost y gwnaethoch gofrestru ag ef. Os na allwch ddarllen post yno bellach, cofrestrwch eto â chyfeiriad arall ac yna gofynnwch i’r tîm rhent adael i’r mewngofnod hwnnw weld eich cyfrif.',
  nothing: 'Gallaf fewngofnodi, ond nid oes cyfrif i’w weld',
  nothingDo:
    'Rhaid i chi brofi unwaith mai chi biau cyfrif. Dechreuwch ar y dudalen gyntaf gyda rhif eich cyfrif a’ch dyddiad geni, neu defnyddiwch wahoddiad isod. Mae angen mewngofnod ei hun ar bob cyd-denant.',
  noCode: 'Nid oes cod wedi dod',
  noCodeDo:
    'Mae cod yn mynd i’r rhif symudol yr ydym yn ei wybod, neu fel arall drwy lythyr o fewn 3 diwrnod gwaith. Er eich diogelwch nid ydym yn dweud a oedd manylion yn gywir. Os na ddaw dim, ffoniwch eich tîm rhent a gofyn am wahoddiad drwy lythyr.',
  locked: 'Rwyf wedi rhoi cynnig arni’n rhy aml',
  lockedDo: 'Gallwch roi cynnig arall arni ar ôl 24 awr, neu ffonio eich tîm rhent.',
  wrong: 'Rwy’n gweld cyfrif nad yw’n eiddo i mi',
  wrongDo:
    'Peidiwch â’i dalu. Ffoniwch eich tîm rhent: byddant yn dod â’r cyswllt i ben ac yn dweud wrth berchennog y cyfrif.',
  late: 'Nid yw taliad yn dangos',
  lateDo:
    'Mae taliadau mewn siop neu fanc yn cymryd ychydig ddiwrnodau gwaith. Mae taliad cerdyn yn dangos unwaith y bydd wedi’i gadarnhau.',
  invitation: 'Mae gennyf wahoddiad',
  invitationHint: 'Deuddeg llythyren a rhif, fel 7KQ4 M2XD 9B3T',
  invitationCode: 'Cod y gwahoddiad',
  use: 'Defnyddio’r gwahoddiad',
  number: 'Mae’r tîm rhent yn fy helpu ar y ffôn',
  numberDo:
    'Byddant yn gofyn rhai cwestiynau i chi yn gyntaf. Yna darllenwch y rhif hwn: mae’n dweud pa fewngofnod sydd gennych, mae’n para am funudau ac nid yw’n agor dim ar ei ben ei hun. Peidiwch â’i roi i neb a’ch ffoniodd chi.',
  show: 'Dangos fy rhif cymorth',
  signInFirst: 'Mewngofnodwch yn gyntaf, neu gofrestru; yna dewch yn ôl yma.',
};

export const HELP = { en, cy };
