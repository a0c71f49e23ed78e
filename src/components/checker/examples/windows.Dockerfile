# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
SHELL ["powershell", "-Command", "$ErrorActionPreference = 'Stop';"]

WORKDIR C:\\reports
ADD https://downloads.example.com/report-tool.zip C:\\reports\\tool.zip
RUN Expand-Archive -Path tool.zip -DestinationPath C:\\reports ; `
    Remove-Item tool.zip

COPY settings.ini .
CMD C:\reports\report-tool.exe --settings settings.ini
