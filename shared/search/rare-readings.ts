/**
 * Readings that hardly any word has: 校 in 校友 is xiao, and jiao only where something is proofread.
 * A syllable, then the characters that are rarely read so. Of a character that is missing here every
 * reading is likely: 行 is hang in 银行 and xing in 行业.
 */
const rarely = `
a 呵腌嗄, an 厂广, ang 仰, ba 伯, bai 伯呗擘, bang 彭旁, bao 剥炮曝瀑刨, bei 陂臂勃, ben 夯
beng 蚌堋, bi 辟纰睥秘佛拂泌贲, bin 份频, bing 槟屏枋, bo 擗佛柏簿趵, bu 卜堡, ca 拆
can 掺孱, cang 臧, cao 屮, ce 栅, cen 参, cha 嚓刹楂喳苴, chai 差, chan 单崭, chang 倘淌裳
chao 剿绰, che 尺, chen 沈伧称肜, cheng 盛抢净铛, chi 眙匙坻柢, chong 种涌, chu 助, chui 椎
chun 朐肫, chuo 啜淖, ci 差兹粢, cou 楱, cu 趋趣卒, cuan 攒, cui 隹衰, cuo 瘥, da 惮
dai 诒大毒隶棣, dan 膻石, dao 帱, de 底, dei 得, deng 澄, die 佚, ding 铤町, dou 渎, du 竺
dui 追敦, duo 柁沲度隋隳, e 阿哦, fan 拚, fang 彷, fei 砩, fen 玢, fo 佛, fou 不, fu 宓芾
ga 夹咖伽, gai 芥, gan 乾, gang 扛, ge 合盖颌纥蛤, geng 颈, gong 红, gou 句拘, gu 贾
gua 呙呱括, guan 斡纶矜, guang 潢, gui 匮傀眭炅, guo 囗涡, han 犴厂旰, hang 巷吭桁, hao 皋
he 盖吓苛貉, hei 嗨, hen 哏, hu 戏和芴核, hua 豁, huan 垸, hui 堕溃珲睢桧, hun 棍, huo 灬和
ji 系齐其期奇诘, jia 拮颉袷挟哿, jian 槛浅堑, jiang 港强, jiao 嚼校, jie 哜藉偈她家价楷袷
jing 箐, ju 车且渠柜桔瞿枸, juan 圈, jue 噱鳜角, jun 龟隽筠, ka 咯, kai 岂, kan 嵌凵
ke 呵铪咳, ken 龈, kou 佝, kua 挎, kuai 浍蒉, kui 隗, la 落, lai 疠, lan 啉, lao 落络潦
le 肋嘞, li 鬲砬悝, lian 莶, liang 靓莨, liao 缪了, ling 棱, liu 碌, long 弄, lu 六蓼
luo 咯硌跞烙捋, lv 偻, ma 么摩抹, man 埋, me 麽, mei 糜, men 瞒鞔汶, meng 黾氓蟒, mian 黾
miao 缪, min 玟, miu 缪, mo 么貉万嘿冒脉蟆, mou 厶缪, mu 莫姥牟, n 唔, na 南内, nai 能
nan 囝, nao 桡, ne 呢哪呐, nei 哪那, ni 疑, nian 辗, niang 酿, niao 溺, nie 捻摄乜, nin 恁
niu 拗, nu 帑, nuo 难娜, ou 禺区, pa 扒耙钯, pan 拌番, pang 胖磅, pei 坏淠妃, peng 苹亨
pi 罢被副否坏裨吡濞芘, pian 扁缏, piao 朴莩骠, pin 拚, ping 冯, po 陂朴繁泺, pu 暴
qi 枝揭亟稽缉伎啐綮丌, qia 咭, qian 纤荨犍, qiang 疆, qiao 壳峤雀, qie 趄契砌伽慊
qin 覃矜廑, qing 亲, qiu 仇龟湫艽, qu 苣, qun 麇, re 喏若, ru 女, rui 兑, sai 思, san 参
sao 缲梢, se 槭, shan 掺栅单禅掸, shang 汤, shao 杓鞘, she 拾揲折, shen 信吲糁
sheng 渑晟甸, shi 什栅泽殖峙似硕嘘耆, shu 俞疋, shuang 泷, shui 说, shuo 数, si 食伺俟糸
su 缩, sui 尿, suo 些莎, ta 沓嗒漯, tan 澹, tao 叨跳, ti 棣弟, tian 甸佃钿栝, tiao 啁苕铫
tong 侗峒垌, tou 愉钭, tuan 揣, tui 忒弟, tun 囤褪, tuo 铊, wa 凹呙, wan 箢莞蔓, wei 隹崴倭
wen 韫, wo 喔, wu 恶於亡, xi 洒腊栖歙忾郄鳃咭裼, xia 唬夹瘕, xian 洗铣见掺彡, xiang 羊
xiao 削姣俏, xie 契解颉叶鲑, xin 莘, xing 省, xiu 臭宿, xu 邪休朐圩浒砉, xuan 县券, xue 彐
xun 浚郇孙窨, ya 吖邪疋碣, yan 剡埏殷铅, yang 详, yao 窕铫么约侥疟, ye 射邪咽揲喝拽
yi 蛾嗌食射尾蛇泄疙仡荑, yin 圻湮, ying 景荥, you 繇, yu 奥吁吾邪尉粥汩, yuan 宛圜芫
yue 钥兑栎哕, yun 员菀, za 扎, zai 仔, zan 堑拶, ze 侧咋, zeng 曾综, zha 查咋喋怍
zhai 侧择齐祭翟哜, zhan 颤, zhao 嘲着濯, zhe 螫乇著, zhei 这, zhen 填溱椹, zheng 徵丁
zhi 识拓氏郦, zhong 夂蚣忪, zhou 啁调繇, zhu 术属宁澍, zhua 爪挝, zhuai 转, zhuang 奘幢僮戆
zhui 揣, zhun 淳屯, zhuo 焯棹淖琢著缴, zi 齐呲吱甾, zong 从枞, zui 觜咀, zuo 笮柞撮
`;

/** The characters that are rarely read as a syllable. */
export const rareReadings: ReadonlyMap<string, string> = new Map(
  rarely
    .trim()
    .split(/,?\s*\n|, /)
    .map((entry): [string, string] => {
      const [syllable = '', characters = ''] = entry.split(' ');
      return [syllable, characters];
    }),
);
