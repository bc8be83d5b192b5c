
    // Do not modify this file by hand!
    // Re-generate this file by running lit-localize

    
    

    /* eslint-disable no-irregular-whitespace */
    /* eslint-disable @typescript-eslint/no-explicit-any */

    export const templates = {
      'code.change': `Nummer ändern`,
'code.checking': `Code wird geprüft …`,
'code.heading': `Code eingeben`,
'code.help': `Noch keine SMS? Das kann eine Minute dauern. Prüfen Sie Empfang und Nummer.`,
'code.hint': `Wir prüfen ihn, sobald Sie die letzte Ziffer eingeben.`,
'code.label': `Code aus der SMS`,
'code.life': `Er ist {time} gültig.`,
'code.resend': `Neuen Code anfordern`,
'code.resend-wait': `Neuer Code in {time}`,
'code.resent': `Neuer Code gesendet. Nur der neueste Code gilt.`,
'code.sent-to': `Wir haben ihn per SMS an {phone} gesendet.`,
'common.close': `Ausblenden`,
'common.continue': `Weiter`,
'common.tries-left': `Verbleibende Versuche: {count}.`,
'common.wait': `In {time} ist ein neuer Versuch möglich.`,
'common.wait-later': `Versuchen Sie es in ein paar Minuten noch einmal.`,
'error.bad-response': `Die Antwort war unerwartet. Öffnen Sie im öffentlichen WLAN zuerst dessen Anmeldeseite und versuchen Sie es dann noch einmal.`,
'error.blocked': `Die Anmeldung mit dieser Nummer ist gesperrt. Wenden Sie sich an den Support, falls das ein Irrtum ist.`,
'error.callback-not-allowed': `Die Anmeldung kann hier wegen eines Problems bei uns nicht zu Ende geführt werden. Wenden Sie sich an den Support.`,
'error.captcha-required': `Lösen Sie die Sicherheitsabfrage, um fortzufahren.`,
'error.captcha-wrong': `Diese Zeichen stimmen nicht. Versuchen Sie es mit dem neuen Bild.`,
'error.code-expired': `Dieser Code ist abgelaufen. Fordern Sie einen neuen an, um fortzufahren.`,
'error.code-required': `Geben Sie den ganzen Code aus der SMS ein.`,
'error.code-superseded': `Dieser Code wurde durch einen neueren ersetzt. Verwenden Sie den aus der neuesten SMS.`,
'error.code-wrong': `Dieser Code stimmt nicht. Sehen Sie in der neuesten SMS nach und versuchen Sie es noch einmal.`,
'error.cookies-blocked': `Ihr Browser hat ein Cookie blockiert, das die Anmeldung braucht. Erlauben Sie es oder verwenden Sie einen anderen Browser.`,
'error.country-code-unknown': `Diese Ländervorwahl gibt es nicht: {code}. Prüfen Sie die Ziffern nach dem +.`,
'error.country-not-allowed': `In dieses Land oder diese Region können wir keine Codes senden: {country}. Verwenden Sie eine andere Nummer.`,
'error.misconfigured': `Die Anmeldung funktioniert gerade nicht. Das Problem liegt bei uns, nicht an Ihrer Nummer.`,
'error.offline': `Sie sind offline. Verbinden Sie sich wieder und versuchen Sie es noch einmal. Ihre Eingaben sind noch da.`,
'error.phone-invalid': `Prüfen Sie die Nummer. Geben Sie nur Ziffern und nur eine Nummer ein.`,
'error.phone-not-mobile': `Diese Nummer kann keine SMS empfangen. Verwenden Sie eine Handynummer.`,
'error.phone-required': `Geben Sie Ihre Handynummer ein.`,
'error.phone-too-long': `Diese Nummer ist zu lang. Prüfen Sie sie auf überzählige Ziffern.`,
'error.phone-too-short': `Diese Nummer ist zu kurz. Prüfen Sie, ob Ziffern fehlen.`,
'error.rate-limited': `Im Moment gibt es zu viele Anfragen.`,
'error.server-error': `Bei uns ist etwas schiefgegangen.`,
'error.signup-disabled': `Neue Konten sind hier nicht möglich. Wenn Sie ein Konto haben, prüfen Sie die Nummer.`,
'error.sms-failed': `Die SMS konnte nicht gesendet werden. Prüfen Sie die Nummer.`,
'error.sms-opted-out': `Diese Nummer hat unsere Nachrichten abbestellt. Antworten Sie mit START auf unsere letzte SMS und versuchen Sie es dann noch einmal.`,
'error.terms-required': `Stimmen Sie den Bedingungen zu, um fortzufahren.`,
'error.timeout': `Noch keine Antwort. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.`,
'error.timeout-sending': `Wir haben keine Antwort erhalten, aber die SMS kann noch ankommen. Warten Sie vor dem nächsten Versuch eine Minute.`,
'error.too-many-attempts': `Zu viele falsche Codes, darum gilt dieser nicht mehr. Fordern Sie einen neuen an, um fortzufahren.`,
'phone.did-you-mean': `Meinten Sie {phone}?`,
'phone.hint': `Für SMS und Daten können Kosten anfallen.`,
'phone.intro': `Geben Sie Ihre Handynummer ein. Wir senden Ihnen einen Einmalcode per SMS.`,
'phone.label': `Handynummer`,
'phone.send-anyway': `Trotzdem senden`,
'phone.sending': `Code wird gesendet …`,
'phone.submit': `Code senden`,
'phone.unusual': `Das sieht nicht nach einer Handynummer aus ({country}). Prüfen Sie sie oder senden Sie trotzdem.`,
'sign-in': `Mit Handynummer anmelden`,
'success.heading': `Sie sind angemeldet`,
'success.message': `Sie werden weitergeleitet …`,
    };
  