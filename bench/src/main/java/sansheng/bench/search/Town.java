package sansheng.bench.search;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Customers as a big site has them: a few surnames for half of all, given names of one character or
 * two, mobile numbers under the prefixes in use, an order for every third, a plate for every fifth,
 * a note for every fourth. The same number always gives the same customer.
 */
final class Town {
  private static final String SURNAMES =
      "王王王王王王王李李李李李李李张张张张张张张刘刘刘刘刘陈陈陈陈杨杨杨黄黄黄赵赵赵吴吴周周徐徐孙孙马马朱朱胡胡郭郭何何林林高高罗罗郑郑梁梁"
          + "谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
  private static final String GIVEN =
      "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅鑫宇浩轩子涵欣怡梓晨雨佳琪思远志国建文博婷雪嘉豪俊峰晓东海波春燕亮云飞鹏辉龙健康宁安乐天成光荣福贵生财源广茂林森木水火土山川江河湖海";
  private static final int[] PREFIXES = {
    130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 147, 150, 151, 152, 153, 155, 156, 157, 158,
    159, 166, 170, 173, 175, 176, 177, 178, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 191,
    198, 199
  };
  private static final List<String> NOTES =
      List.of(
          "热水器还在保修期内",
          "要求周末上门安装",
          "发票抬头已更改",
          "投诉过物流延误",
          "喜欢微信联系",
          "下午三点以后再打",
          "Prefers to be called in English",
          "付款后三天内发货",
          "旧机折价已谈妥",
          "对噪音很敏感");

  /** A customer of the town. */
  record Citizen(String name, String number, String order, String plate, String note) {}

  private Town() {}

  static Citizen citizen(int number) {
    SplittableRandom random = new SplittableRandom(number * 7919L + 13);
    StringBuilder name =
        new StringBuilder().append(pick(SURNAMES, random)).append(pick(GIVEN, random));
    if (random.nextInt(100) < 78) {
      name.append(pick(GIVEN, random));
    }
    String phone =
        "+86%d%08d"
            .formatted(PREFIXES[random.nextInt(PREFIXES.length)], random.nextInt(100_000_000));
    String order = random.nextInt(3) == 0 ? "SO%08d".formatted(number) : "";
    String plate =
        random.nextInt(5) == 0
            ? "浙%c%05d".formatted((char) ('A' + random.nextInt(8)), random.nextInt(100_000))
            : "";
    String note = random.nextInt(4) == 0 ? NOTES.get(random.nextInt(NOTES.size())) : "";
    return new Citizen(name.toString(), phone, order, plate, note);
  }

  private static char pick(String from, SplittableRandom random) {
    return from.charAt(random.nextInt(from.length()));
  }
}
