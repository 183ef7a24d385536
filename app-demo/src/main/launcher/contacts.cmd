@echo off
rem Starts the jar beside this script with the Java of JAVA_HOME or PATH, which must be 17 or newer.
rem Java 19 and newer keep an archive of loaded classes in %LOCALAPPDATA%\contacts.
setlocal
set "jar=%~dp0contacts.jar"
if not exist "%jar%" set "jar=%~dp0contacts-demo.jar"
set "java=java.exe"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
if "%java%"=="java.exe" (
  where /q java.exe || (
    echo contacts: there is no Java: install Java 17 or newer, or set JAVA_HOME to its folder>&2
    exit /b 2
  )
)
if not exist "%LOCALAPPDATA%\contacts" mkdir "%LOCALAPPDATA%\contacts" 2>nul
"%java%" -XX:+IgnoreUnrecognizedVMOptions -XX:+AutoCreateSharedArchive ^
  "-XX:SharedArchiveFile=%LOCALAPPDATA%\contacts\classes.jsa" -Xlog:disable -XX:TieredStopAtLevel=1 ^
  -XX:+UseSerialGC %CONTACTS_JAVA_OPTS% -Dr7contacts.launcher=contacts -jar "%jar%" %*
exit /b %ERRORLEVEL%
