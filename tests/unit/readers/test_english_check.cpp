#include <catch2/catch.hpp>

#include "readers/english_check.hpp"

namespace newsgraph::readers {

TEST_CASE("English news is recognised as English") {
  CHECK(
      looks_english("The minister said on Monday that the talks with the union had failed and that she would resign."));
  CHECK(looks_english("Yonhap: Pyongyang"));  // too short to tell
}

TEST_CASE("News in other languages is not taken for English") {
  CHECK_FALSE(looks_english(
      "Der Minister sagte am Montag, dass die Gespräche mit der Gewerkschaft gescheitert seien, und trat zurück."));
  CHECK_FALSE(looks_english(
      "Le ministre a déclaré lundi que les discussions avec le syndicat avaient échoué et qu'il démissionnait."));
  CHECK_FALSE(looks_english(
      "De minister zei maandag dat de onderhandelingen met de vakbond waren mislukt en is afgetreden in Den Haag."));
  CHECK_FALSE(looks_english(
      "El ministro dijo el lunes que las conversaciones con el sindicato habían fracasado y que iba a dimitir."));
  CHECK_FALSE(
      looks_english("Министр заявил в понедельник, что переговоры с профсоюзом провалились и он уходит в отставку."));
  CHECK_FALSE(looks_english("部长星期一表示,与工会的谈判已经失败,他将辞职。部长星期一表示,与工会的谈判已经失败。"));
}

}  // namespace newsgraph::readers
