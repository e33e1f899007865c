-- Names people go by, and how much agreement counts to begin with: a council sets both right for its own people.
select set_config('quarterday.actor', 'system', true), set_config('quarterday.actor_name', 'Set-up', true);

insert into nickname (set_code, name)
select s.set_code, unnest(string_to_array(s.names, ' ')) from (values
  ('abigail', 'abigail abi abbie abby gail'), ('abdul', 'abdul abdullah abdullahi abdallah'), ('agnieszka', 'agnieszka aga'),
  ('albert', 'albert al bert bertie'), ('alexander', 'alexander alex alec sandy sasha xander alasdair'),
  ('alexandra', 'alexandra alex sandra sasha lexi alexa'), ('alfred', 'alfred alf alfie fred'), ('amanda', 'amanda mandy'),
  ('andrew', 'andrew andy drew andrzej andre'), ('angela', 'angela angie ange'), ('ann', 'ann anne anna annie anya nan'),
  ('anthony', 'anthony antony tony ant antoni antonio'), ('archibald', 'archibald archie'), ('arthur', 'arthur art artie'),
  ('barbara', 'barbara barb babs basia'), ('beatrice', 'beatrice bea trixie'), ('benjamin', 'benjamin ben benny benji'),
  ('bernadette', 'bernadette bernie'), ('bernard', 'bernard bernie'), ('bridget', 'bridget bridie biddy brigid'),
  ('cameron', 'cameron cam'), ('caroline', 'caroline carol carrie carolyn'), ('catherine', 'catherine katherine kathryn cath cathy kath kathy kate katie kat kitty katarzyna kasia'),
  ('cecilia', 'cecilia cissie celia'), ('charles', 'charles charlie chas chuck karol'), ('charlotte', 'charlotte charlie lottie lotte'),
  ('christina', 'christina christine chris chrissie tina kirsty krystyna'), ('christopher', 'christopher chris kit topher krzysztof'),
  ('daniel', 'daniel dan danny'), ('david', 'david dave davy dai dawid'), ('deborah', 'deborah debra deb debbie'),
  ('dennis', 'dennis denis den'), ('derek', 'derek derrick del'), ('donald', 'donald don donnie'), ('dorothy', 'dorothy dot dottie dolly'),
  ('douglas', 'douglas doug dougie'), ('edward', 'edward ed eddie ted teddy ned'), ('eleanor', 'eleanor ellie nell nora elinor'),
  ('elizabeth', 'elizabeth elisabeth liz lizzie beth betty bess eliza libby lisa ela'), ('ellen', 'ellen helen nell ellie elaine'),
  ('emily', 'emily em emmy millie'), ('ernest', 'ernest ernie'), ('eugene', 'eugene gene'), ('fatima', 'fatima fatimah fatma fatoumata'),
  ('florence', 'florence flo florrie flossie'), ('frances', 'frances fran frankie fanny'), ('francis', 'francis frank frankie'),
  ('frederick', 'frederick fred freddie freddy'), ('gabriel', 'gabriel gabe'), ('gareth', 'gareth gary gaz'), ('geoffrey', 'geoffrey jeffrey geoff jeff'),
  ('george', 'george georgie jerzy'), ('gerald', 'gerald gerard gerry jerry ged'), ('gillian', 'gillian jill gill jillian'),
  ('graham', 'graham graeme'), ('gregory', 'gregory greg grzegorz'), ('gwendoline', 'gwendoline gwendolyn gwen'),
  ('harold', 'harold harry hal'), ('harriet', 'harriet hattie harrie'), ('henry', 'henry harry hal hank'), ('herbert', 'herbert bert herb'),
  ('hugh', 'hugh hughie huw'), ('isabel', 'isabel isobel isabella izzy bella belle'), ('jacob', 'jacob jake jakub'),
  ('jacqueline', 'jacqueline jackie jacqui'), ('james', 'james jim jimmy jamie jem hamish seamus'), ('jane', 'jane janie janey janet jean'),
  ('janice', 'janice jan'), ('jennifer', 'jennifer jen jenny jenn'), ('jessica', 'jessica jess jessie'), ('joan', 'joan joanie'),
  ('joanna', 'joanna joanne jo asia'), ('john', 'john johnny jack jon ian sean shaun ivan jan hans'), ('jonathan', 'jonathan jon jonny'),
  ('joseph', 'joseph joe joey jozef yusuf yousef'), ('josephine', 'josephine jo josie'), ('joshua', 'joshua josh'),
  ('judith', 'judith judy jude'), ('julia', 'julia julie jules'), ('kenneth', 'kenneth ken kenny'), ('kimberley', 'kimberley kimberly kim'),
  ('laurence', 'laurence lawrence larry laurie'), ('leonard', 'leonard len lenny leo'), ('lewis', 'lewis louis lou lew'),
  ('louise', 'louise lou louisa'), ('lucy', 'lucy lucinda lucia lulu'), ('madeleine', 'madeleine maddie maddy'), ('malgorzata', 'malgorzata gosia'),
  ('margaret', 'margaret maggie meg peggy madge marge margie greta rita daisy'), ('maria', 'maria mary marie moira maire mollie polly may'),
  ('martin', 'martin marty marcin'), ('matilda', 'matilda tilly mattie'), ('matthew', 'matthew matt mateusz'), ('maureen', 'maureen mo'),
  ('maximilian', 'maximilian max'), ('melanie', 'melanie mel'), ('michael', 'michael mike mick mickey michal mikey'), ('michelle', 'michelle shelly chelle'),
  ('mohammed', 'mohammed muhammad mohammad mohamed mohamad muhammed mo md mehmet'), ('nathaniel', 'nathaniel nathan nat'),
  ('nicholas', 'nicholas nick nicky nicolas'), ('nicola', 'nicola nicole nicky nikki'), ('norman', 'norman norm'), ('oliver', 'oliver ollie oli'),
  ('olivia', 'olivia liv livvy'), ('pamela', 'pamela pam'), ('patricia', 'patricia pat patsy trish tricia patty'), ('patrick', 'patrick pat paddy padraig'),
  ('paul', 'paul pawel pavel'), ('penelope', 'penelope penny'), ('peter', 'peter pete piotr pedro'), ('philip', 'philip phillip phil pip'),
  ('philippa', 'philippa phillipa pippa pip'), ('priscilla', 'priscilla cilla'), ('rachel', 'rachel rachael rach'), ('raymond', 'raymond ray'),
  ('rebecca', 'rebecca becky becca bex'), ('reginald', 'reginald reg reggie'), ('richard', 'richard rich richie rick ricky dick ryszard'),
  ('robert', 'robert rob robbie bob bobby bert'), ('roderick', 'roderick rod roddy'), ('roger', 'roger rog'), ('ronald', 'ronald ron ronnie'),
  ('rose', 'rose rosie rosa rosemary'), ('samantha', 'samantha sam sammy'), ('samuel', 'samuel sam sammy'), ('sarah', 'sarah sara sally sadie'),
  ('sidney', 'sidney sydney sid'), ('simon', 'simon si szymon'), ('sophia', 'sophia sophie zofia zosia'), ('stanley', 'stanley stan'),
  ('stephanie', 'stephanie steph stefanie'), ('stephen', 'stephen steven steve stevie stefan'), ('stuart', 'stuart stewart stu'),
  ('susan', 'susan sue susie suzanne susanna zuzanna'), ('sylvia', 'sylvia silvia sylvie'), ('terence', 'terence terry terrence'),
  ('theodore', 'theodore theo ted teddy'), ('theresa', 'theresa teresa tess tessa terry'), ('thomas', 'thomas tom tommy tomasz'),
  ('timothy', 'timothy tim'), ('tobias', 'tobias toby'), ('valerie', 'valerie val'), ('veronica', 'veronica ronnie vera'),
  ('victor', 'victor vic'), ('victoria', 'victoria vicky vicki tori'), ('vincent', 'vincent vince vinny'), ('walter', 'walter wally walt'),
  ('wilfred', 'wilfred wilf fred'), ('william', 'william will bill billy willie liam'), ('winifred', 'winifred winnie freda'),
  ('zachary', 'zachary zach zack')) s (set_code, names);

-- m: how often the field says so of the same person; u: of two people. A partial date has levels of its own.
insert into trace_weights (from_on, spec, set_by, set_by_name) values (date '1980-01-01', '{
  "likelyFrom": 24, "lookFrom": 3, "fields": {
    "SURNAME": {"EXACT": {"m": 0.84, "u": 0.003}, "SIMILAR": {"m": 0.07, "u": 0.003}, "SOUND": {"m": 0.02, "u": 0.004},
                "FORMER": {"m": 0.04, "u": 0.0005}, "SWAPPED": {"m": 0.01, "u": 0.0001}, "DIFFERENT": {"m": 0.02, "u": 0.9894}},
    "FORENAME": {"EXACT": {"m": 0.78, "u": 0.012}, "NICKNAME": {"m": 0.08, "u": 0.008}, "SIMILAR": {"m": 0.05, "u": 0.006},
                 "SOUND": {"m": 0.02, "u": 0.01}, "INITIAL": {"m": 0.03, "u": 0.06}, "SWAPPED": {"m": 0.01, "u": 0.0001},
                 "DIFFERENT": {"m": 0.03, "u": 0.9039}},
    "BORN": {"EXACT": {"m": 0.9, "u": 0.00005}, "SWAPPED": {"m": 0.015, "u": 0.00004}, "NEAR": {"m": 0.035, "u": 0.0015},
             "MONTH": {"m": 0.95, "u": 0.0013}, "DAY_AND_MONTH": {"m": 0.95, "u": 0.0027}, "YEAR": {"m": 0.95, "u": 0.015},
             "DIFFERENT": {"m": 0.05, "u": 0.998}},
    "ADDRESS": {"EXACT": {"m": 0.45, "u": 0.000002}, "POSTCODE": {"m": 0.1, "u": 0.00003}, "SIMILAR": {"m": 0.1, "u": 0.0005},
                "DIFFERENT": {"m": 0.35, "u": 0.9995}},
    "TELEPHONE": {"EXACT": {"m": 0.5, "u": 0.000002}, "SIMILAR": {"m": 0.05, "u": 0.00002}, "DIFFERENT": {"m": 0.45, "u": 0.99998}},
    "EMAIL": {"EXACT": {"m": 0.5, "u": 0.000001}, "DIFFERENT": {"m": 0.5, "u": 0.999999}},
    "NATIONAL_INSURANCE": {"EXACT": {"m": 0.97, "u": 0.000001}, "DIFFERENT": {"m": 0.03, "u": 0.999999}}}}', 'system', 'Set-up');

-- An example of a credit reference file, to be held against the service's own before the first one is sent.
insert into trace_layout (code, spec) values ('CREDIT_REFERENCE', '{
  "code": "CREDIT_REFERENCE", "name": "Credit reference traces", "separator": ",", "skippedLines": 0,
  "columns": {"reference": "our_ref", "forename": "forename", "surname": "surname", "born_on": "dob", "outcome": "result", "address": "address",
              "postcode": "postcode", "telephone": "telephone", "traced_on": "date"},
  "dayPattern": "dd/MM/yyyy", "outcomes": {"LIVING": "FOUND", "NO TRACE": "NOT_FOUND", "GONE AWAY": "GONE_AWAY", "DECEASED": "DECEASED"}}');
