/// The words that are said by phone: 2,048 plain ones of 4 to 8 letters, in alphabetical order, none that sounds like
/// another. Four of them are 44 bits; the server counts the tries.
public enum FourWords {
    /// The words.
    public static let list: [String] = text.split(whereSeparator: \.isWhitespace).map(String.init)

    private static let text = """
        abbey absent absorb accept access acorn acre across action active actor adapt adjust admire
        adopt advent adverb advert advice aerial affair afford again agency agile agree ahead aisle
        album alert align alike alive alley allow almond alone along also always amber amble among
        amount ample amuse anchor angle angler animal ankle annual anorak answer anthem antler anvil
        anyhow anyone apart appeal appear apple april apron arcade arch arctic area arena argue arise
        around arrive arrow artist ascent ashen ashore aside asleep aspen asset assist assume aster
        atlas attach attend attic auburn audio august aunt aurora author autumn avenue awake award aware
        away awning axle azure baby back bacon badge badger bagel bake baker ball ballad ballet balmy
        bamboo banana band bangle banjo bank banner barber barge bark barley barn barrel basalt basil
        basin basket batch baton bazaar beacon bead beaker beam bean bear beard beaver become beech
        before begin behave behind being belief bell belong below belt bench bend beret berry beside
        best betony better beyond bigger binder bingo birch bird bishop bison black blade blanch blaze
        blazer bleach blend blink blob block bloom blue bluff blunt blush board boast boat bobbin bodice
        body boiler bold bolt bonnet bonus book border borrow bottle bottom bough bounce bowl bowler
        bowtie braid branch brass brave bread break breeze breezy brewer brick bridge bridle brief
        bright bring brisk broad bronze brook broom brown browse brunch brush bubble bucket buckle buddy
        budget buffet bugle build bulb bumper bunch bundle bunker bushel bustle busy butler butter
        button buyer bygone cabin cable cactus caddy cadet cafe cairn cake calico call calm camel camp
        camper canal canary candid candle canoe canopy canvas canyon caper carafe carbon card career
        cargo carpet carrot carry cart carton cashew casket castor casual catch catkin cattle cavern
        cedar celery cellar cello centre cereal chain chair chalet chalk chance change chapel charge
        charm chart chase cheer cheese cherry chess chief child chilly chime china chip chisel chive
        choice choir choose church cider cinema circle circus citrus city civic claim clamp clap claret
        clasp class classy clean clear clerk clever click cliff climb cloak clock close closet cloth
        cloud clover clue coach coast coat cobalt cobble cobweb cockle cocoa coffee coffer coin cold
        collie colony colour column comb comedy comet comic common condor cone conker cook cookie cool
        copper copy coral cord core cork corner cosmic cosmos cotton couch count county couple coupon
        course court cover cowboy crab cradle craft crane crate cream create credit creek crest crew
        crisp crocus croft crop cross crow crowd crown cruise crumb crust cube cuckoo curfew curl curtsy
        curve custom cutter cycle cygnet dabble dahlia daily dairy daisy damask damp damson dance dancer
        dangle dart dash date dawn dazzle deal dear debate decade decent decide deck deep deft degree
        delay delta denim denote depart depend depot depth derby derive desert design desk detail detect
        device devote dial diary diesel differ digest digit dill dilute dimple diner dinghy dingo dinner
        dipper direct disc dish ditch diver divide divine dock dollar domain dome domino donkey doodle
        door dotted double dough dove down dozen dragon drama draw dream dress drift drill drink drive
        driver drop drum dryer duck duet dune during dusk dust dusty duty duvet dwell dynamo each eager
        eagle earful early earn earth easel east easy echo eddy edge effort eight eighty either elated
        elbow elder elect elfin elite elope else embark ember emblem empire employ enable enamel encore
        ending energy engage engine enjoy enough enrich enrol enter entire entry epoch equal equip
        ermine errand escort essay estate event ever every evolve exact excel excite excuse exist exotic
        expand expect expert export extend extra eyelid fabric face facet factor fair faith falcon fame
        family famous fancy farm farmer father fathom faucet favour feast feed feel feline fellow felt
        fence fennel fern ferret ferry fetch fiddle field fiesta fifty figure file film filter final
        finale finch find finger finish fire firm first fish five flag flake flap flask flax flaxen
        fleet flight flint float flock floor flour flow fluent fluff flurry flute flyer foal foam focus
        fold folder follow fond food foot forage forest forge forget fork form forum fossil found four
        frame fresco fresh friday fridge fringe frolic frost fruit fudge fuel fulfil full funnel furrow
        fuse fusion future gable gadget gaiter galaxy gallon gallop game gander gantry garage garden
        garlic garnet gate gateau gather gauge gazebo gear gecko genius genre gentle geyser giant gift
        giggle gilded ginger give glad glade gladly glance glass glaze gleam glen glide globe glossy
        glove glow glue gnome goal goat gold golden golf good goose gorse gown grace grade grain grand
        grape graph grass gravel gravy great grebe green greet grey grill grin grip grocer grotto ground
        group grouse grove grow guard guava guess guest guide guild guitar gull gurgle gust gutter habit
        half hall halo hamlet hammer hamper hand handle handy hangar happen happy hardy hare harp haste
        hatch have haven hawk hazel head health heap hear heart hearth hearty heat heaven hedge height
        helium helmet helper herald herb herd hero heron hide high hike hiker hinge hobby hockey hoist
        hold hollow holly home homely honest honey honour hood hoop hope horn horse hostel hotel hotpot
        hour house hover hubbub huddle human humble hurdle husky hymn icicle icing idea ideal impact
        import inch index indigo indoor induct infant inform inland inlet inner input insect inside
        intend invent invite iris iron island issue italic item ivory jackal jacket jade jaguar jasper
        jaunty jazz jelly jersey jewel jigsaw jockey jogger join joint joke jolly jotter joyful judge
        juggle juice juicy july jumbo jump jumper june jungle junior just kaftan kayak keen keep keeper
        kennel kerb kernel kettle kidney kilt kind kindle king kiosk kipper kite kitten kiwi knack kneel
        knight knit knock knoll knot know koala label labour lace ladder ladle lady lagoon lake lamb
        lamp lance land lane lapel larch lard larder large lark laser last lately later latest laugh
        launch laurel lava lawful lawn layer lazy leader leaf leafy league lean leap learn leave ledge
        leek left lemon lemur length lens lesson letter level lever lichen life lift light likely lilac
        lily lime limit limpet linen liner linger link linnet lion list listen litre little live lively
        lizard llama load loaf lobby local lock lodge loft logic long look loom loop lorry lotus loud
        lounge lovely lower loyal lucid lucky lumber lumpy lunar lunch lupin lustre lute luxury lyric
        madam magic magpie maiden mail main major make mallet mammal manage mango manner mantle manual
        many maple march margin marina marine mark market maroon marsh marvel mascot mask mast master
        match mature maxim maybe mayor maze meadow meal mean medal medium meet mellow melody melon
        member memory mend mentor menu merit merry metal meteor method metre midday middle midway might
        mild mile milk mill millet mimic mimosa mind minnow minor mint mirror mist mitten mixer moat
        mobile model modern modest moment monday money monkey month moon moor moose mortar mosaic moss
        most motel moth mother motif motion motor motto mould mount mouse mouth move much muddle muesli
        muffin mural muscle museum music muslin muster mutual myriad nail name narrow native nature navy
        near nearby neat nebula neck nectar need needle nephew nest nestle nettle never next nibble
        nickel niece nimble nine noble nobody nomad noodle normal north notice notion nougat novel
        nozzle nuance nugget nutmeg nuzzle nylon oaken oakum oasis oats object oblong oboe obtain occupy
        ocean octave offer office offset often olive once onion only onward opal opaque open opera
        oppose option orange orbit orchid order organ origin oriole osprey other otter ounce outer
        outfit oval oven over owner oxbow oxygen oyster pace pack packet paddle page paint palm panda
        panel pantry paper parade parcel parent parity park parka parrot part party pasta paste pastry
        patch patent path patio patron pause peach peak peanut pear pearl pebble pecan pedal peel pencil
        penny peony people pepper perch period permit person petal pewter phase phone photo phrase piano
        pick pickle picnic piece pier pigeon pillar pillow pilot pine pink pint pipe piper pirate pitch
        pivot pixel pizza place plaid plain plan planet plank plant plate play player plaza please
        plenty plot plough plucky plum plume plus pocket podium poem poet point polar pole polish polite
        polka pollen pond pony pool poplar poppy porch port portal post poster potato potter pouch pound
        powder power praise prawn prefer press pretty price prince print prism prize profit prompt proof
        proper proud public puddle puffin pump puppet puppy pure purify purist purple purse push puzzle
        quaint quarry quart quartz quay queen quest quick quiet quill quilt quince quite quiver quiz
        quota quote rabbit race racer racket radar radio radish raffle raft raise raisin rally ramble
        ranch random range ranger rapid rare ratio rattle raven ravine reach read reader ready reason
        recall recent recipe record reef reel refuge regal region relate relax relay relish remark
        remind renew rent repair repeat reply report rescue reside resort rest result resume retail
        return reveal review reward rhyme ribbon rice riddle ride rider ridge ring rinse ripple rise
        river road roam roast robe robin robust rock rocket role roller roof room root rope rose rosy
        rotate rotor round rower royal rubber ruby rudder ruffle rugby ruler runner runway rural rush
        russet rustic rustle sable saddle safari safe sage sail sailor salad salary salmon salt salute
        same sample sand sandal sash satin saturn sauce saucer save saving savour scale scarf scene
        scent scheme school scone score scout screw script scroll seal search season seat second secret
        secure seed seek seem select sell send senior sense sequel sequin series serve settle seven
        shade shape share sharp shawl shed sheep sheet shelf shell shift shine ship shirt shoe shop
        shore short shovel show shower shrimp shrub side siesta sift sight sign signal silent silk
        silken silver simple since singer single siren sister sixty sizzle skate skater sketch skill
        skirt slate sleep sleeve sleigh slice slide slim slope slow small smart smile smock smoke smooth
        snack snail sneeze snooze snow snug soap soccer social sock socket soda sofa soft softly soil
        solar sole solid solo solve sonata song sonnet soon sort sound soup south soya space spade spare
        spark speak speech speed spell spend spice spider spiral spirit splash sponge spoon sport spot
        spring sprout square squash squid stable staff stage stair stamp stand star start state statue
        stay steady steam steel steep stem step stereo stick still stir stitch stock stone stool stop
        store stork storm story stove strand straw stream street stride string strong studio study
        sturdy style submit suburb subway sudden sugar suit summer sunday sunny sunset superb supply
        surge swan sway swift swim swing switch syrup system table tablet tackle tailor take tale talk
        tall tame tandem tangle tango tank tape target tart tartan task tassel tavern taxi teach team
        teapot tease tell temper temple tempo tennis tenor tent tepid term test text thank thatch theme
        thick thing think thirty thorn thrill throne thrush thumb thyme ticket tickle tidy tiger tight
        tile timber time timely timid tinsel tiny tiptoe tissue title toast toffee token tomato tonic
        tool tooth topaz topic torch total totem touch tour toward towel tower town trade trail train
        tram travel tray treat treaty treble tree trek trial tribe trifle trim trio trip triple tripod
        trophy trot trough trout trowel true trunk trust truth tuba tube tulip tumble tuna tundra tune
        tunic tunnel turban turn turner turnip turtle tweed twelve twenty twice twig twin twine twist
        type typist uncle under undo union unique unit unite unlock until upland upper upward urban
        useful user usher usual utter vacant valid valley value valve vapour vast vault velvet vendor
        verb verge verse very vessel vest video view viewer vine vinyl viola violet violin virtue visit
        vital vivid vocal voice volley vowel voyage waffle wagon waist wait walk walker wall walnut
        walrus waltz wander want ward warm warmth wash washer watch water wave wealth wear weasel weave
        weaver week weekly west whale wharf wheat wheel whimsy whisk white whole wick wicker wide wigwam
        wild willow wind window wing winner winter wire wisdom wise wish wolf wombat wood wooden wool
        word work worker world worth wrap wren wrist write writer yacht yard yarn yawn year yearly yeast
        yellow yeti yodel yoga yonder young youth zebra zenith zephyr zero zigzag zinc zipper zodiac
        zone
        """
}
