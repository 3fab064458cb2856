declare global {
  namespace App {
    interface PageData {
      /** Language of the page's words, BCP 47. */
      lang: string;
    }
  }
}

export {};
