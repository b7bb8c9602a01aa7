package sansheng.console.customer;

import java.util.List;
import java.util.Optional;

/** Every kind of lines in a customer's file, in the order of the page. */
final class Parts {
  static final Part NUMBERS =
      new Part(
          "numbers",
          List.of(
              Part.of("number", Part.Type.NUMBER, true),
              Part.text("label", false, 20),
              Part.of("main", Part.Type.YES, false)),
          """
          select n.id, case when n.main then 'main' else '' end as word, n.number as main,
                 n.label || case when d.number is null then '' else ' ' end as more,
                 d.number is not null as forbidden
            from customer_number n left join do_not_call d on d.number = n.number
           where n.customer_id = $1 order by n.main desc, n.id""",
          """
          with other as (
            update customer_number set main = false
             where customer_id = $1 and $4 = 'yes' and main)
          insert into customer_number (customer_id, number, label, main)
          values ($1, $2, $3, $4 = 'yes')
          on conflict (number, customer_id) do update
            set label = excluded.label, main = excluded.main""",
          "delete from customer_number where customer_id = $1 and id = $2");

  private static final List<Part> ALL =
      List.of(
          NUMBERS,
          new Part(
              "people",
              List.of(
                  Part.text("name", true, 80),
                  Part.text("post", false, 80),
                  Part.text("note", false, 200)),
              """
              select id, '' as word, name as main, concat_ws(' · ', nullif(post, ''), nullif(note, '')) as more
                from customer_person where customer_id = $1 order by id""",
              "insert into customer_person (customer_id, name, post, note) values ($1, $2, $3, $4)",
              "delete from customer_person where customer_id = $1 and id = $2"),
          new Part(
              "channels",
              List.of(
                  Part.choice("kind", "wechat", "email", "qq", "line", "whatsapp", "other"),
                  Part.text("value", true, 120)),
              """
              select id, kind as word, value as main, '' as more
                from customer_channel where customer_id = $1 order by id""",
              """
              insert into customer_channel (customer_id, kind, value) values ($1, $2, $3)
              on conflict do nothing""",
              "delete from customer_channel where customer_id = $1 and id = $2"),
          new Part(
              "links",
              List.of(
                  Part.choice(
                      "kind",
                      "spouse",
                      "relation",
                      "household",
                      "friend",
                      "colleague",
                      "referredBy"),
                  Part.of("other", Part.Type.CUSTOMER, true),
                  Part.text("note", false, 120)),
              """
              select l.id, l.kind || case when l.kind = 'referredBy' and l.other_id = $1 then 'Of' else '' end as word,
                     c.name as main, l.note as more, c.id as other
                from customer_link l
                join customer c on c.id = case when l.customer_id = $1 then l.other_id else l.customer_id end
               where l.customer_id = $1 or l.other_id = $1 order by l.id""",
              """
              insert into customer_link (customer_id, kind, other_id, note) values ($1, $2, $3::bigint, $4)
              on conflict (customer_id, other_id, kind) do update set note = excluded.note""",
              "delete from customer_link where (customer_id = $1 or other_id = $1) and id = $2"),
          new Part(
              "dates",
              List.of(
                  Part.choice(
                      "kind", "birthday", "anniversary", "contract", "warranty", "visit", "other"),
                  Part.of("on_day", Part.Type.DAY, true),
                  Part.of("yearly", Part.Type.YES, false),
                  Part.text("note", false, 120)),
              """
              select id, kind as word, on_day::text as main, note as more, yearly
                from customer_date where customer_id = $1 order by to_char(on_day, 'MMDD'), id""",
              """
              insert into customer_date (customer_id, kind, on_day, yearly, note)
              values ($1, $2, $3::text::date, $4 = 'yes', $5) on conflict do nothing""",
              "delete from customer_date where customer_id = $1 and id = $2"),
          new Part(
              "orders",
              List.of(
                  Part.text("number", true, 40),
                  Part.text("what", false, 120),
                  Part.choice(
                      "stage",
                      "placed",
                      "entered",
                      "confirmed",
                      "picked",
                      "loaded",
                      "on-the-road",
                      "arrived",
                      "signed-for",
                      "receipt-filed",
                      "cancelled"),
                  Part.of("amount", Part.Type.AMOUNT, false),
                  Part.of("placed_on", Part.Type.DAY, true)),
              """
              select id, stage as word, concat_ws(' ', number, what) as main,
                     concat_ws(' · ', placed_on::text, to_char(amount, 'FM999,999,999,990.00')) as more
                from customer_order where customer_id = $1 order by placed_on desc, id desc limit 50""",
              """
              insert into customer_order (customer_id, number, what, stage, amount, placed_on)
              values ($1, $2, $3, $4, nullif($5, '')::numeric, $6::text::date)
              on conflict (number) do update
                set what = excluded.what, stage = excluded.stage, amount = excluded.amount,
                    placed_on = excluded.placed_on, changed_at = now()
              where customer_order.customer_id = excluded.customer_id""",
              "delete from customer_order where customer_id = $1 and id = $2"),
          new Part(
              "plates",
              List.of(Part.text("plate", true, 40), Part.text("what", false, 80)),
              """
              select hashtextextended(plate, 0) as id, '' as word, plate as main, what as more
                from customer_plate where customer_id = $1 order by plate""",
              """
              insert into customer_plate (customer_id, plate, what) values ($1, $2, $3)
              on conflict (customer_id, plate) do update set what = excluded.what""",
              "delete from customer_plate where customer_id = $1 and hashtextextended(plate, 0) = $2"));

  private Parts() {}

  static List<Part> all() {
    return ALL;
  }

  static Optional<Part> named(String name) {
    return ALL.stream().filter(part -> part.name().equals(name)).findFirst();
  }
}
