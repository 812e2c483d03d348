package org.havendesk.acceptance;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.ElementNotInteractableException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A browser window with a profile of its own. Whatever it looks for it waits for. */
final class Chromium {

  private static final List<Chromium> OPEN = new ArrayList<>();
  private static final Path PICTURES = Path.of("target", "pictures");

  private final Path downloads;
  private final ChromeDriver driver;

  private Chromium(Path downloads, ChromeDriver driver) {
    this.downloads = downloads;
    this.driver = driver;
  }

  static Chromium window() {
    try {
      Path downloads = Files.createTempDirectory("havendesk-downloads-");
      var options = new ChromeOptions();
      options.setBinary(Programs.find("chromium", "google-chrome").toFile());
      options.addArguments("--headless=new", "--no-sandbox", "--disable-dev-shm-usage");
      options.addArguments("--window-size=1280,1000", "--lang=en-US");
      options.setAcceptInsecureCerts(true);
      options.setExperimentalOption(
          "prefs",
          Map.of(
              "download.default_directory",
              downloads.toString(),
              "download.prompt_for_download",
              false,
              "intl.accept_languages",
              "en-US"));
      File program = Programs.find("chromedriver").toFile();
      var service = new ChromeDriverService.Builder().usingDriverExecutable(program).build();
      var window = new Chromium(downloads, new ChromeDriver(service, options));
      OPEN.add(window);
      return window;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes every window, after taking a picture of each if a story of this name failed. */
  static void closeAll(String failedStory) {
    for (Chromium window : OPEN) {
      if (failedStory != null) {
        window.picture(failedStory + "-" + OPEN.indexOf(window));
      }
      window.driver.quit();
    }
    OPEN.clear();
  }

  ChromeDriver driver() {
    return driver;
  }

  Chromium open(String address) {
    driver.get(address);
    return this;
  }

  /** What a visitor reads. */
  String text() {
    return driver.findElement(By.tagName("body")).getText();
  }

  String source() {
    return driver.getPageSource();
  }

  String address() {
    return driver.getCurrentUrl();
  }

  boolean shows(By what) {
    return driver.findElements(what).stream().anyMatch(WebElement::isDisplayed);
  }

  /** The element, as soon as it is to be seen. */
  WebElement find(By what) {
    return Patience.until(
        what + " is to be seen at " + address(),
        Patience.SHORT,
        () -> driver.findElements(what).stream().filter(WebElement::isDisplayed).findFirst());
  }

  /** The element, moved to where nothing covers it. */
  WebElement reach(By what) {
    WebElement element = find(what);
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    return element;
  }

  /** Clicks on something as soon as it can be, also if it comes anew or moves just then. */
  void click(By what) {
    Patience.untilTrue(
        what + " is clicked at " + address(),
        Patience.SHORT,
        () -> {
          try {
            reach(what).click();
            return true;
          } catch (ElementNotInteractableException covered) {
            return false;
          }
        });
  }

  /** What something says, as soon as it is to be seen. */
  String text(By what) {
    return Patience.until(
        what + " is read", Patience.SHORT, () -> Optional.of(find(what).getText()));
  }

  /** What each of several says, read anew if they come anew meanwhile; none if there are none. */
  List<String> texts(By what) {
    return Patience.until(
        what + " are read",
        Patience.SHORT,
        () -> Optional.of(driver.findElements(what).stream().map(WebElement::getText).toList()));
  }

  /** Presses something and waits until another page has come. */
  void press(By what) {
    WebElement before = driver.findElement(By.tagName("html"));
    click(what);
    Patience.untilTrue(
        "pressing " + what + " leads to another page",
        Patience.SHORT,
        // Between two pages there is none at all.
        () -> driver.findElements(By.tagName("html")).stream().anyMatch(it -> !it.equals(before)));
    Patience.untilTrue("the page is complete", Patience.SHORT, this::isComplete);
  }

  void type(By field, String text) {
    WebElement input = find(field);
    input.clear();
    input.sendKeys(text);
  }

  /** Waits for the next file that something brings, and takes it. */
  Path download(Runnable act) {
    act.run();
    Path file =
        Patience.until("a file is downloaded", Patience.SHORT, () -> finishedDownload(downloads));
    try {
      return Files.move(file, Files.createTempDirectory("downloaded-").resolve(file.getFileName()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows its pages as a monitor does. */
  Chromium asOnADesk() {
    return sized(1400, 900, 1, false);
  }

  /** Shows its pages as a telephone does, two dots for each CSS pixel. */
  Chromium asOnATelephone() {
    return sized(390, 844, 2, true);
  }

  private Chromium sized(int width, int height, int density, boolean telephone) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width", width, "height", height, "deviceScaleFactor", density, "mobile", telephone));
    return this;
  }

  /** Chooses language and appearance, as the two switches do, and looks again. */
  Chromium prefers(String language, String appearance) {
    driver.manage().addCookie(new Cookie("language", language));
    driver.manage().addCookie(new Cookie("appearance", appearance));
    return open(address());
  }

  /** Takes a picture for {@code docs/screens}. */
  void show(String name) {
    find(By.tagName("h1"));
    picture(Command.root().resolve("docs/screens"), name);
  }

  void picture(String name) {
    picture(PICTURES, name);
  }

  private void picture(Path folder, String name) {
    try {
      Files.createDirectories(folder);
      Files.write(folder.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the page is there with all its scripts. */
  boolean isComplete() {
    return "complete".equals(driver.executeScript("return document.readyState"));
  }

  private static Optional<Path> finishedDownload(Path folder) {
    try (var files = Files.list(folder)) {
      return files
          .filter(file -> !file.toString().endsWith(".crdownload"))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          // While it is on its way, an empty file keeps its place.
          .filter(file -> file.toFile().length() > 0)
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
